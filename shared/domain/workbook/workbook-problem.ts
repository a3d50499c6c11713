import { z } from 'zod';

/** Why the workbook as a whole is not one that this form can take. */
const WHOLE = [
  'not-our-workbook',
  'newer-format',
  'other-campaign',
  'other-unit',
  'other-level',
  'other-criteria',
  'practice-differs',
  'sheet-missing',
  'sheet-twice',
  'column-missing',
  'row-missing',
  'row-twice',
  'row-unknown',
] as const;
/** Why one cell cannot be read; the others can. */
const CELL = [
  'merged',
  'formula-error',
  'formula-empty',
  'not-a-number',
  'not-whole',
  'too-large',
  'became-date',
  'percent',
  'not-a-date',
  'not-yes-no',
  'unknown-option',
  'text-became-date',
  'too-long',
  'estimate-without-figure',
  'too-many-rows',
] as const;
/** Read, but worth a look. */
const NOTES = ['formula-taken', 'outside-table'] as const;

export const WORKBOOK_PROBLEMS = [...WHOLE, ...CELL, ...NOTES] as const;

/** What is wrong with a workbook and where; the sentence and the remedy are in `i18n/workbook-messages.ts` (U6). */
export const WorkbookProblem = z.object({
  code: z.enum(WORKBOOK_PROBLEMS),
  /** `whole`: nothing can be taken; `cell`: this cell is left out; `note`: taken, but look at it. */
  weight: z.enum(['whole', 'cell', 'note']),
  sheet: z.string().nullable(),
  /** `D12`; a row `12` where no single cell is meant. */
  cell: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WorkbookProblem = z.output<typeof WorkbookProblem>;
export type WorkbookProblemCode = WorkbookProblem['code'];

const wholeCodes: ReadonlySet<string> = new Set(WHOLE);
const noteCodes: ReadonlySet<string> = new Set(NOTES);

/** A problem at its place; how much it stops follows from its code. */
export function workbookProblem(
  code: WorkbookProblemCode,
  place: { readonly sheet?: string | null; readonly cell?: string | null } = {},
  params: WorkbookProblem['params'] = {},
): WorkbookProblem {
  const weight = wholeCodes.has(code) ? 'whole' : 'cell';
  return {
    code,
    weight: noteCodes.has(code) ? 'note' : weight,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    params,
  };
}
