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
import { cellText, spansOf } from './cell-text.ts';
import { columnWidths } from './column-widths.ts';
import { millimetres, run } from './word-text.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Said once for the table: a border and a margin of its own in every cell make a long list four times the work. */
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const MARGINS = { top: 40, bottom: 40, left: 70, right: 70 };
/** Pale enough for a black and white printer to leave the words legible. */
const STRONG = {
  verticalAlign: VerticalAlign.CENTER,
  shading: { type: ShadingType.CLEAR, fill: 'EFEFEF' },
} as const;
const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

type Frame = {
  readonly width: number;
  readonly across?: number;
  readonly size: number;
  readonly bold: boolean;
  readonly keepNext: boolean;
};

/** A cell with a paragraph per line of its text. */
function tableCell(text: string, column: Pick<Column, 'align'>, frame: Frame): TableCell {
  return new TableCell({
    width: { size: frame.width, type: WidthType.DXA },
    ...(frame.across === undefined || frame.across === 1 ? {} : { columnSpan: frame.across }),
    ...(frame.bold ? STRONG : {}),
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

/**
 * A ruled table over the whole width (`total` millimetres) with a header row that repeats on every page; rows are never
 * split between pages, and a row that heads others stays with the first of them.
 */
export function wordTable(model: TableModel, total: number, size: number): Table {
  const widths = columnWidths(model, total, size / 2).map(millimetres);
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
      children: spansOf(cells, model.columns, isStrong).map(({ cell, column, across, at: first }) =>
        tableCell(cellText(cell, column), column, {
          width: widths.slice(first, first + across).reduce((sum, width) => sum + width, 0),
          across,
          ...frame,
        }),
      ),
    });
  });
  return new Table({
    width: { size: millimetres(total), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: [header, ...rows],
  });
}
