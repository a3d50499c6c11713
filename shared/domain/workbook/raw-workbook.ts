import { z } from 'zod';

/** How Excel shows a number; a figure that became a date or a percentage is told by it. */
export const CellLook = z.enum(['plain', 'date', 'percent']);
export type CellLook = z.output<typeof CellLook>;

/** One filled cell as it stands in the file; numbers keep the spelling of the file. */
export const RawCell = z.strictObject({
  /** From 1, as people count. */
  row: z.int().min(1),
  column: z.int().min(1),
  kind: z.enum(['text', 'number', 'boolean', 'error', 'empty']),
  text: z.string(),
  look: CellLook,
  /** The cell holds a formula; `text` is its last result, `empty` when the file has none. */
  formula: z.boolean(),
});
export type RawCell = z.output<typeof RawCell>;

const RawRange = z.strictObject({
  top: z.int().min(1),
  left: z.int().min(1),
  bottom: z.int().min(1),
  right: z.int().min(1),
});
export type RawRange = z.output<typeof RawRange>;

export const RawSheet = z.strictObject({
  name: z.string(),
  /** Row by row, each from left to right, filled cells only. */
  cells: z.array(RawCell),
  merges: z.array(RawRange),
});
export type RawSheet = z.output<typeof RawSheet>;

/** What a workbook holds, without looks: read by the backend in a thread that can be ended, judged by pure functions. */
export const RawWorkbook = z.strictObject({
  /** Days are counted from 1904, as old Excel for Mac did. */
  from1904: z.boolean(),
  sheets: z.array(RawSheet),
});
export type RawWorkbook = z.output<typeof RawWorkbook>;

/** `AB12` of row 12, column 28. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const last = String.fromCodePoint(65 + ((column - 1) % 26));
  return before === 0 ? last : `${columnName(before)}${last}`;
}
