import type { CellValue } from './cell-value.ts';

/** What a person may enter in an open cell; also what a drop-down offers. */
export type Entry =
  | { readonly kind: 'whole' | 'decimal'; readonly min: string | null; readonly max: string | null }
  | { readonly kind: 'day'; readonly min: string | null; readonly max: string | null }
  | { readonly kind: 'options'; readonly range: string }
  | { readonly kind: 'text'; readonly most: number };

/** A mark that Excel puts on a cell by itself; `when` is a formula without `=`. */
export type Alarm = { readonly tone: 'missing' | 'wrong'; readonly when: string };

export type BookCell = {
  readonly value: CellValue;
  /** A formula that shows another cell; `value` is its result now. */
  readonly formula?: string;
  /** The person fills it; everything else is locked. */
  readonly entry?: Entry;
  readonly alarms?: readonly Alarm[];
  /** Appears when the cell is chosen. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** A note at the corner of the cell. */
  readonly note?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Steps to the right, for what belongs to the row above. */
  readonly indent?: number;
};

export type RowLook =
  | 'mark'
  | 'title'
  | 'lead'
  | 'keys'
  | 'head'
  | 'section'
  | 'leaf'
  | 'field'
  | 'option'
  | 'plain'
  | 'step'
  | 'heading';

export type BookRow = {
  readonly look: RowLook;
  /** By column from the first; a hole is an empty locked cell. */
  readonly cells: readonly (BookCell | null)[];
};

export type BookSheet = {
  readonly name: string;
  /** `secret` sheets are not even offered by "Unhide". */
  readonly shown: 'visible' | 'secret';
  /** Width in characters; 0 hides a column. */
  readonly widths: readonly number[];
  readonly rows: readonly BookRow[];
  /** Rows and columns that stay in view; the last of the rows repeats in print. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly footer: string;
};

/** The form as a workbook to fill elsewhere (U6), told without a library. */
export type FormBook = {
  readonly title: string;
  /** Practice and sample marks: on every sheet and printed page. */
  readonly marks: readonly string[];
  /** Name of the sheet that is in front when the file is opened. */
  readonly first: string;
  readonly sheets: readonly BookSheet[];
};

/** A cell of text or nothing else. */
export function plainCell(value: CellValue, more: Omit<BookCell, 'value'> = {}): BookCell {
  return { value, ...more };
}

/** A line of text across the sheet. */
export function lineRow(look: RowLook, text: string): BookRow {
  return { look, cells: [null, plainCell(text)] };
}
