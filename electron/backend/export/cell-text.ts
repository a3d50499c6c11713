import { formatDecimal } from '../../../shared/i18n/format.ts';
import type { Cell, Column } from '../../../shared/domain/report/report-model.ts';

/** A cell as text: figures the Vietnamese way with the column's decimals, nothing for a figure that is not there. */
export function cellText(cell: Cell, column: Column): string {
  if (typeof cell === 'string') return cell;
  if ('count' in cell) return String(cell.count);
  return cell.decimal === null ? '' : formatDecimal(cell.decimal, column.decimals ?? 2);
}

export type Span = {
  readonly cell: Cell;
  readonly column: Column;
  /** Columns that the cell takes. */
  readonly across: number;
  /** Index of its first column. */
  readonly at: number;
};

/** The cells of a row as they are drawn: in a row that heads others, words run on over the empty cells after them. */
export function spansOf(
  cells: readonly Cell[],
  columns: readonly Column[],
  strong: boolean,
): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? '';
    const before = spans.at(-1);
    const joins = strong && cell === '' && before !== undefined && hasWords(before.cell);
    if (joins) spans[spans.length - 1] = { ...before, across: before.across + 1 };
    else spans.push({ cell, column, across: 1, at });
  }
  return spans;
}

function hasWords(cell: Cell): boolean {
  return typeof cell === 'string' && cell !== '';
}
