import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  AlignmentType,
} from 'docx';

import type { Column, Table as TableModel } from '../../../shared/domain/report/report-model.ts';
import { cellText } from './cell-text.ts';
import { run } from './word-text.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Pale enough for a black and white printer to leave the words legible. */
const STRONG_GROUND = 'EFEFEF';
const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

type Frame = {
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly keepNext: boolean;
};

/** A cell with a paragraph per line of its text. */
function tableCell(text: string, column: Pick<Column, 'align'>, frame: Frame): TableCell {
  return new TableCell({
    width: { size: frame.width, type: WidthType.DXA },
    borders: BORDERS,
    verticalAlign: frame.bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(frame.bold ? { shading: { type: ShadingType.CLEAR, fill: STRONG_GROUND } } : {}),
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment: ALIGN[column.align],
          keepNext: frame.keepNext,
          children: [run(part, { size: frame.size, bold: frame.bold })],
        }),
    ),
  });
}

/** Column widths in twips that fill `total` in the proportions of the model. */
function widthsOf(columns: readonly Column[], total: number): number[] {
  const sum = columns.reduce((whole, { width }) => whole + width, 0);
  return columns.map(({ width }) => Math.round((width / sum) * total));
}

/**
 * A ruled table over the whole width (`total` twips) with a header row that repeats on every page; rows are never
 * split between pages, and a row that heads others stays with the first of them.
 */
export function wordTable(model: TableModel, total: number, size: number): Table {
  const widths = widthsOf(model.columns, total);
  const strong = new Set(model.strong);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: model.columns.map(({ title }, index) =>
      tableCell(
        title,
        { align: 'center' },
        { width: widths[index] ?? 0, size, bold: true, keepNext: true },
      ),
    ),
  });
  const rows = model.rows.map((cells, at) => {
    const isStrong = strong.has(at);
    const frame = { size, bold: isStrong, keepNext: isStrong && at < model.rows.length - 1 };
    return new TableRow({
      cantSplit: true,
      children: model.columns.map((column, index) =>
        tableCell(cellText(cells[index] ?? '', column), column, {
          width: widths[index] ?? 0,
          ...frame,
        }),
      ),
    });
  });
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [header, ...rows],
  });
}
