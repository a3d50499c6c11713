import type { Answer } from '../answers/assessment.ts';
import type { Kept } from './secret-part.ts';
import type { KeyedSheet } from './sheet-index.ts';
import type { WorkbookProblem } from './workbook-problem.ts';

export type Place = { readonly sheet: string; readonly cell: string };
export type ReadAnswer = { readonly answer: Answer | null; readonly place: Place };
export type ReadText = { readonly text: string | null; readonly place: Place };

/** What a workbook says, cell by cell that could be read, and everything that is wrong with it. */
export type WorkbookReading = {
  readonly problems: readonly WorkbookProblem[];
  readonly kept: Kept;
  readonly answers: ReadonlyMap<string, ReadAnswer>;
  /** By leaf code and part: `I.1.1/reason`. */
  readonly texts: ReadonlyMap<string, ReadText>;
};
/** The form's sheet with its rows by key. */
export type FormPart = { readonly sheet: KeyedSheet; readonly rows: ReadonlyMap<string, number> };
