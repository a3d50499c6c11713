import type { Alignment, Borders, Fill, Font } from 'exceljs';

import type { RowLook } from '../../../shared/domain/workbook/form-book.ts';

const FACE = 'Times New Roman';
export const TAB_COLOUR = { argb: 'FF22538F' };

export type Look = {
  readonly font: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  /** Least height in points. */
  readonly height: number;
  /** Drawn to the last column, also where there is nothing. */
  readonly across: boolean;
  /** One cell over several columns, from and to, of so many. */
  readonly merged?: (columns: number) => readonly [number, number];
};

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const edge = (argb: string) => ({ style: 'thin' as const, color: { argb } });
const box = (argb: string): Partial<Borders> => {
  const side = edge(argb);
  return { top: side, left: side, bottom: side, right: side };
};
const LINE = box('FFC9C8C2');
const second = (columns: number) => [2, columns] as const;

/** How each kind of row looks; open cells are drawn over it. */
export const ROW_LOOKS: Readonly<Record<RowLook, Look>> = {
  mark: {
    font: { name: FACE, size: 11, bold: true, color: { argb: 'FFB00020' } },
    alignment: { vertical: 'middle', wrapText: true },
    height: 18,
    across: false,
    merged: second,
  },
  title: {
    font: { name: FACE, size: 16, bold: true, color: { argb: 'FF1F4D87' } },
    alignment: { vertical: 'middle', wrapText: true },
    height: 28,
    across: false,
    merged: second,
  },
  lead: {
    font: { name: FACE, size: 11, color: { argb: 'FF3C3D40' } },
    alignment: { vertical: 'middle', wrapText: true },
    height: 18,
    across: false,
    merged: second,
  },
  keys: { font: { name: FACE, size: 8, color: { argb: 'FF9A9A9A' } }, height: 0, across: false },
  head: {
    font: { name: FACE, size: 11, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: solid('FF22538F'),
    border: box('FF1A4272'),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    height: 34,
    across: true,
  },
  section: {
    font: { name: FACE, size: 11, bold: true, color: { argb: 'FF1F4D87' } },
    fill: solid('FFDCE7F4'),
    border: LINE,
    alignment: { vertical: 'middle', wrapText: true },
    height: 21,
    across: true,
  },
  leaf: {
    font: { name: FACE, size: 11, bold: true },
    fill: solid('FFF3F3EF'),
    border: LINE,
    alignment: { vertical: 'middle', wrapText: true },
    height: 20,
    across: true,
  },
  field: {
    font: { name: FACE, size: 11 },
    fill: solid('FFFAFAF8'),
    border: LINE,
    alignment: { vertical: 'middle', wrapText: true },
    height: 20,
    across: true,
  },
  option: {
    font: { name: FACE, size: 11, color: { argb: 'FF3C3D40' } },
    fill: solid('FFFAFAF8'),
    border: LINE,
    alignment: { vertical: 'middle', wrapText: true },
    height: 19,
    across: true,
  },
  plain: {
    font: { name: FACE, size: 11 },
    border: LINE,
    fill: solid('FFFAFAF8'),
    alignment: { vertical: 'middle', wrapText: true },
    height: 19,
    across: false,
  },
  heading: {
    font: { name: FACE, size: 12, bold: true, color: { argb: 'FF1F4D87' } },
    alignment: { vertical: 'bottom' },
    height: 30,
    across: false,
    merged: second,
  },
  step: {
    font: { name: FACE, size: 12 },
    alignment: { vertical: 'middle', wrapText: true },
    height: 21,
    across: false,
    merged: (columns) => [3, columns],
  },
};

/** An open cell: white in a blue frame. */
export const OPEN_LOOK = {
  fill: solid('FFFFFFFF'),
  border: box('FF5B8AC6'),
} as const;

/** Marks that Excel puts by itself; it wants the ground of a condition as its background. */
export const ALARM_LOOKS = {
  missing: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFF2C2' } },
  wrong: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF8C9C4' } },
} as const;
