import type { Decimal } from '../number/decimal.ts';
import type { TextRun } from '../text/rich-text.ts';

/** What a table cell holds; text may have lines (`\n`). The writers decide how it looks. A null figure is an empty cell. */
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
  /** Indexes of rows that head a group or sum up: bold, shaded, on one page with the row that follows. */
  readonly strong?: readonly number[];
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
  /** A paragraph with bold and italic stretches, as a person wrote it (U7). */
  | { readonly kind: 'rich'; readonly runs: readonly TextRun[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly TextRun[])[];
    }
  | { readonly kind: 'table'; readonly caption: string; readonly table: Table };

/** An annex of a document: own page numbers, landscape, since its tables are wide (NĐ 30/2020, Phụ lục I). */
export type Annex = {
  /** "Phụ lục I". */
  readonly label: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly table: Table;
};

/** Which rule the layout follows: NĐ 30/2020, or TT 01/2011, in force in October 2019 (domain notes, 6). */
export type DocumentProfile = 'nd30' | 'tt01';

/** An administrative document in the parts of NĐ 30/2020 Phụ lục I. Number and date stay blank: the office gives them. */
export type DocumentModel = {
  readonly profile: DocumentProfile;
  /** Lying pages for a document that is one wide table and no annex (NĐ 30/2020, Phụ lục I, I.1). */
  readonly landscape: boolean;
  readonly marks: readonly string[];
  /** Ô 2: the body above, empty where it is not named, and the body that issues, in one line or two. */
  readonly superior: string;
  readonly issuer: readonly string[];
  /** Ô 3, 4: `/BC-STTTT`, `Gia Lai`; an empty symbol for a paper that has no number. */
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
  /** Full name below the room for signature and seal; empty leaves it to the office. */
  readonly signer: string;
  /** The other side of minutes, which signs at the left; receivers then stand below both. */
  readonly countersign?: { readonly signature: readonly string[]; readonly signer: string };
  /** Ô 9b, without the last line. */
  readonly receivers: readonly string[];
  readonly filing: string;
  readonly annexes: readonly Annex[];
};
