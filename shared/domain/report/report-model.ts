import type { Decimal } from '../number/decimal.ts';

/** What a table cell holds; the writers decide how it looks. A null figure is an empty cell, never a zero. */
export type Cell = string | { readonly decimal: Decimal | null } | { readonly count: number };

export type Column = {
  readonly title: string;
  /** A second header line, such as the maximum below a code. */
  readonly subtitle?: string;
  /** In characters of body text; Word takes it as a share of the page. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Decimals of figures in this column; 2 when absent. */
  readonly decimals?: number;
};

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Sheet = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly table: Table;
  /** Columns that stay in view beside the header. */
  readonly frozenColumns: number;
};

/** A workbook without a word about Excel. `marks` stand on every sheet and on every printed page. */
export type WorkbookModel = {
  readonly title: string;
  readonly marks: readonly string[];
  readonly sheets: readonly Sheet[];
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly caption: string; readonly table: Table };

/** An annex of a document: own page numbers, landscape, since its tables are wide (NĐ 30/2020, Phụ lục I). */
export type Annex = {
  /** "Phụ lục I". */
  readonly label: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly table: Table;
};

/** An administrative document in the parts of NĐ 30/2020 Phụ lục I. Number and date stay blank: the office gives them. */
export type DocumentModel = {
  readonly marks: readonly string[];
  /** Ô 2: the body above and the body that issues. */
  readonly superior: string;
  readonly issuer: string;
  /** Ô 3, 4: `/BC-STTTT`, `Gia Lai`. */
  readonly symbol: string;
  readonly place: string;
  /** Ô 5a: type and subject. */
  readonly type: string;
  readonly subject: string;
  /** Ô 9a. */
  readonly addressees: readonly string[];
  readonly basis: readonly string[];
  readonly blocks: readonly Block[];
  /** Ô 7: lines such as `GIÁM ĐỐC`. */
  readonly signature: readonly string[];
  /** Ô 9b, without the last line. */
  readonly receivers: readonly string[];
  readonly filing: string;
  readonly annexes: readonly Annex[];
};
