import type {
  Cell,
  Column,
  Table as TableModel,
} from '../../../shared/domain/report/report-model.ts';
import { cellText, spansOf } from './cell-text.ts';
import { columnWidths } from './column-widths.ts';
import { escaped } from './html-text.ts';
import { textWidth } from './page-measures.ts';

type Frame = { readonly caption: string; readonly landscape: boolean };

/** A ruled table whose header repeats on every page; columns share the width in the proportions of the model. */
export function htmlTable(table: TableModel, { caption, landscape }: Frame): string {
  const { columns, rows, strong = [] } = table;
  const whole = textWidth(landscape);
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('');
  const widths = columnWidths(table, whole, landscape ? 11 : 12)
    .map((width) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`)
    .join('');
  const marked = new Set(strong);
  const body = rows.map((cells, at) => rowHtml(cells, columns, marked.has(at))).join('\n');
  return [
    '<table>',
    caption === '' ? '' : `<caption>${escaped(caption)}</caption>`,
    `<colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>`,
    body,
    '</tbody></table>',
  ].join('');
}

function rowHtml(cells: readonly Cell[], columns: readonly Column[], strong: boolean): string {
  const inside = spansOf(cells, columns, strong)
    .map(({ cell, column, across }) => {
      const wide = across === 1 ? '' : ` colspan="${across}"`;
      return `<td class="${column.align}"${wide}>${linesHtml(cell, column)}</td>`;
    })
    .join('');
  return `<tr${strong ? ' class="strong"' : ''}>${inside}</tr>`;
}

function linesHtml(cell: Cell, column: Column): string {
  const lines = cellText(cell, column).split('\n');
  if (lines.length === 1) return escaped(lines[0] ?? '');
  return lines.map((line) => `<span class="line">${escaped(line)}</span>`).join('');
}
