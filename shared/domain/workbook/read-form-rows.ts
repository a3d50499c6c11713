import type { Answer, AnswerValue } from '../answers/assessment.ts';
import type { Field } from '../criteria/field.ts';
import { must } from '../../lib/must.ts';
import { optionCell, scalarCell } from './answer-cells.ts';
import { dayCell, figureCell, holdsStill, type CellValue } from './cell-value.ts';
import { ENTRY_PARTS, sameAnswer, type EntryPart } from './form-export.ts';
import { fieldKey, leafKey, optionKey } from './plan-rows.ts';
import type { RawCell } from './raw-workbook.ts';
import {
  readDay,
  readFigure,
  readScalar,
  readText,
  readYesNo,
  type CellReading,
} from './read-cell.ts';
import type { FormPart, ReadAnswer, ReadText } from './workbook-reading.ts';
import type { Kept } from './secret-part.ts';
import { placeIn, type KeyedSheet } from './sheet-index.ts';
import { workbookProblem, type WorkbookProblem } from './workbook-problem.ts';

/** What reading needs beside the cells: where to say what is wrong, and what was there before. */
export type Reader = {
  readonly from1904: boolean;
  readonly kept: Kept;
  readonly report: (problem: WorkbookProblem) => void;
};

/** A cell of the workbook: where it stands, what we wrote into it, and what that stood for. */
type Spot<T> = {
  readonly sheet: KeyedSheet;
  readonly row: number;
  readonly column: number;
  readonly written: CellValue;
  readonly kept: T | null;
};

/**
 * Reads one cell: what we wrote ourselves is not judged again; anything that cannot be read is reported with its
 * place and given as undefined.
 */
export function readSpot<T>(
  reader: Reader,
  { sheet, row, column, written, kept }: Spot<T>,
  read: (cell: RawCell) => CellReading<T>,
): { readonly value: T | null; readonly touched: boolean } | undefined {
  const cell = sheet.cell(row, column);
  const place = placeIn(sheet, row, column);
  if (sheet.isMerged(row, column)) {
    reader.report(workbookProblem('merged', place));
    return undefined;
  }
  if (holdsStill(written, cell, reader.from1904)) return { value: kept, touched: false };
  if (cell === undefined) return { value: null, touched: true };
  const result = read(cell);
  if (!result.ok) {
    reader.report(workbookProblem(result.error.code, place, result.error.params));
    return undefined;
  }
  if (cell.formula)
    reader.report(workbookProblem('formula-taken', place, { shown: cell.text.slice(0, 40) }));
  return { value: result.value, touched: true };
}

type Scalar = Exclude<Field, { type: 'list' | 'multi-choice' }>;
type Multi = Extract<Field, { type: 'multi-choice' }>;

function columnOf(sheet: KeyedSheet, name: string): number {
  return must(sheet.columns.get(name), 'a column that was found before');
}

function rowOf(form: FormPart, key: string): number {
  return must(form.rows.get(key), 'a row that was found before');
}

/** A figure, choice, day or text with its as-of date; null when the cell cannot be read. */
export function readField(field: Scalar, form: FormPart, reader: Reader): ReadAnswer | null {
  const before = reader.kept.answers.get(field.slug);
  const at = { sheet: form.sheet, row: rowOf(form, fieldKey(field.slug)) };
  const column = columnOf(form.sheet, 'value');
  const value = readSpot<AnswerValue>(
    reader,
    { ...at, column, written: scalarCell(field, before), kept: before?.value ?? null },
    (cell) => readScalar(field, cell, reader.from1904),
  );
  const asOf = readAsOf(reader, at, before?.estimatedAsOf ?? null);
  if (value === undefined || asOf === undefined) return null;
  const answer = answerOf(value.value, asOf.value);
  if (answer === null && asOf.value !== null && asOf.touched)
    reader.report(
      workbookProblem(
        'estimate-without-figure',
        placeIn(at.sheet, at.row, columnOf(at.sheet, 'asOf')),
      ),
    );
  return { answer: keptIfSame(field, answer, before), place: placeIn(at.sheet, at.row, column) };
}

function answerOf(value: AnswerValue | null, asOf: string | null): Answer | null {
  if (value === null) return null;
  return asOf === null ? { value } : { value, estimatedAsOf: asOf };
}

function keptIfSame(field: Field, answer: Answer | null, before: Answer | undefined) {
  return sameAnswer(field, answer, before ?? null) ? (before ?? null) : answer;
}

function readAsOf(
  reader: Reader,
  at: { readonly sheet: KeyedSheet; readonly row: number },
  kept: string | null,
) {
  const written = kept === null ? null : dayCell(kept);
  const column = columnOf(at.sheet, 'asOf');
  return readSpot(reader, { ...at, column, written, kept }, (cell) =>
    readDay(cell, reader.from1904),
  );
}

/** Options that were said yes to; null while no option was answered at all, or when one cannot be read. */
export function readMulti(field: Multi, form: FormPart, reader: Reader): ReadAnswer | null {
  const { sheet } = form;
  const before = reader.kept.answers.get(field.slug);
  const column = columnOf(sheet, 'value');
  const read = field.options.map(({ key }) => {
    const row = rowOf(form, optionKey(field.slug, key));
    const written = optionCell(key, before?.value);
    const kept = wasChosen(key, before);
    return { key, yes: readSpot(reader, { sheet, row, column, written, kept }, readYesNo) };
  });
  if (read.some(({ yes }) => yes === undefined)) return null;
  const answered = read.some(({ yes }) => yes?.value !== null);
  const chosen = read.filter(({ yes }) => yes?.value === true).map(({ key }) => key);
  const answer = answered ? { value: chosen.toSorted() } : null;
  const first = must(field.options[0], 'a multiple choice has options');
  const place = placeIn(sheet, rowOf(form, optionKey(field.slug, first.key)), column);
  // Options that the set does not know have no row; those that have one say whether anything was changed.
  const untouched = read.every(({ yes }) => yes?.touched === false);
  return { answer: untouched ? (before ?? null) : keptIfSame(field, answer, before), place };
}

function wasChosen(key: string, before: Answer | undefined): boolean | null {
  if (before === undefined || !Array.isArray(before.value)) return null;
  return before.value.some((chosen) => chosen === key);
}

/** Reason, note, own points and proposal of one leaf, those that can be read. */
export function readEntryParts(
  code: string,
  form: FormPart,
  reader: Reader,
): readonly (readonly [EntryPart, ReadText])[] {
  const { sheet } = form;
  const row = rowOf(form, leafKey(code));
  const before = reader.kept.entries.get(code) ?? {};
  return ENTRY_PARTS.flatMap((part): readonly (readonly [EntryPart, ReadText])[] => {
    const column = columnOf(sheet, part);
    const kept = before[part] ?? null;
    const spot = { sheet, row, column, written: entryCell(part, kept), kept };
    const read = readSpot(reader, spot, (cell) =>
      part === 'selfPoints' ? readFigure(cell) : readText(cell, LONGEST[part]),
    );
    if (read === undefined) return [];
    return [[part, { text: read.value, place: placeIn(sheet, row, column) }]];
  });
}

function entryCell(part: EntryPart, text: string | null): CellValue {
  return part === 'selfPoints' && text !== null ? figureCell(text) : text;
}

const LONGEST = { reason: 1000, note: 2000, proposedNotApplicable: 1000 } as const;
