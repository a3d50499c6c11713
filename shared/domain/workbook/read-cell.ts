import { parseVietnameseDate, parseVietnameseNumber } from '../../i18n/format.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { AnswerValue } from '../answers/assessment.ts';
import type { Field } from '../criteria/field.ts';
import type { Decimal } from '../number/decimal.ts';
import { cleanText } from '../text/clean-text.ts';
import { IsoDate } from '../text/plain-text.ts';
import { searchKey } from '../text/search-key.ts';
import { spelledNumber } from './cell-value.ts';
import { optionOf } from './option-labels.ts';
import type { RawCell } from './raw-workbook.ts';
import { dayOfSerial } from './serial-day.ts';
import type { WorkbookProblem, WorkbookProblemCode } from './workbook-problem.ts';

type Refusal = {
  readonly code: WorkbookProblemCode;
  readonly params: WorkbookProblem['params'];
};
export type CellReading<T> = Result<T | null, Refusal>;
type Scalar = Exclude<Field, { type: 'list' | 'multi-choice' }>;

const refused = (code: WorkbookProblemCode, params: WorkbookProblem['params'] = {}) =>
  err({ code, params });
const typedText = (cell: RawCell) => cell.text.trim();

/** Null when there is nothing to read; an error or a formula that was never counted cannot be read. */
function unreadable(cell: RawCell): Result<null, Refusal> | null {
  if (cell.kind === 'error') return refused('formula-error', { shown: cell.text });
  if (cell.formula && cell.kind === 'empty') return refused('formula-empty');
  if (cell.kind === 'empty' || (cell.kind === 'text' && typedText(cell) === '')) return ok(null);
  return null;
}

/** A figure: a number, or text as Vietnamese officers type numbers. Days and percentages are told, not guessed. */
export function readFigure(cell: RawCell): CellReading<Decimal> {
  const early = unreadable(cell);
  if (early !== null) return early;
  if (cell.kind === 'boolean') return refused('not-a-number', { typed: cell.text });
  if (cell.kind === 'number') {
    if (cell.look === 'date') return refused('became-date');
    if (cell.look === 'percent') return refused('percent');
    const figure = spelledNumber(Number(cell.text));
    return figure === null ? refused('too-large') : ok(figure);
  }
  const parsed = parseVietnameseNumber(typedText(cell));
  return parsed.ok ? parsed : refused('not-a-number', { typed: typedText(cell).slice(0, 60) });
}

/** A whole figure that the form can count with. */
export function readWhole(cell: RawCell): CellReading<number> {
  const figure = readFigure(cell);
  if (!figure.ok || figure.value === null) return figure.ok ? ok(null) : figure;
  if (figure.value.includes('.')) return refused('not-whole', { value: figure.value });
  const whole = Number(figure.value);
  return Number.isSafeInteger(whole) ? ok(whole) : refused('too-large');
}

/** A day: Excel's number of it, or text `18/10/2019`. */
export function readDay(cell: RawCell, from1904: boolean): CellReading<string> {
  const early = unreadable(cell);
  if (early !== null) return early;
  const typed = typedText(cell);
  if (cell.kind === 'number') {
    const day = dayOfSerial(Number(cell.text), from1904);
    return day === null ? refused('not-a-date', { typed }) : ok(day);
  }
  if (IsoDate.safeParse(typed).success) return ok(typed);
  const parsed = parseVietnameseDate(typed);
  return parsed.ok ? parsed : refused('not-a-date', { typed: typed.slice(0, 60) });
}

/** Text as typed; a number in it keeps its digits, a day that Excel made of `5/10` is told. */
export function readText(cell: RawCell, most: number): CellReading<string> {
  if (cell.kind === 'error' || cell.kind === 'empty') return unreadable(cell) ?? ok(null);
  if (cell.kind === 'number' && cell.look === 'date') return refused('text-became-date');
  const number = cell.kind === 'number' ? spelledNumber(Number(cell.text)) : null;
  const text = number === null ? cleanText(cell.text) : number.replace('.', ',');
  if (text.trim() === '') return ok(null);
  return text.length > most ? refused('too-long', { length: text.length, most }) : ok(text);
}

const YES: ReadonlySet<string> = new Set(['co', 'c', 'x', 'true', 'dung', 'yes', '1']);
const NO: ReadonlySet<string> = new Set(['khong', 'k', 'ko', 'false', 'sai', 'no', '0']);

/** Yes or no in the words that people use for it. */
export function readYesNo(cell: RawCell): CellReading<boolean> {
  const early = unreadable(cell);
  if (early !== null) return early;
  if (cell.kind === 'boolean') return ok(cell.text === '1');
  const word = searchKey(cell.text);
  if (YES.has(word)) return ok(true);
  return NO.has(word) ? ok(false) : refused('not-yes-no', { typed: typedText(cell).slice(0, 60) });
}

function readOption(field: Extract<Field, { type: 'choice' }>, cell: RawCell): CellReading<string> {
  const early = unreadable(cell);
  if (early !== null) return early;
  const key = optionOf(field, cell.text);
  return key === null
    ? refused('unknown-option', { typed: typedText(cell).slice(0, 60) })
    : ok(key);
}

/** The answer in one cell, by the type of its field; null for an empty cell. */
export function readScalar(
  field: Scalar,
  cell: RawCell,
  from1904: boolean,
): CellReading<AnswerValue> {
  switch (field.type) {
    case 'integer':
      return readWhole(cell);
    case 'decimal':
      return readFigure(cell);
    case 'boolean':
      return readYesNo(cell);
    case 'choice':
      return readOption(field, cell);
    case 'date':
      return readDay(cell, from1904);
    case 'text':
      return readText(cell, LONGEST_TEXT);
  }
}

/** What an answer can hold at all; a shorter limit of its field is a problem of the form, not of the workbook. */
const LONGEST_TEXT = 4000;

type ListColumn = Extract<Field, { type: 'list' }>['columns'][number];
const LONGEST_LIST_TEXT = 1000;

/** One cell of a list, as lists store it: text, ISO day or exact decimal; nothing is the empty text. */
export function readListCell(
  { type }: Pick<ListColumn, 'type'>,
  cell: RawCell,
  from1904: boolean,
): CellReading<string> {
  if (type === 'text') return readText(cell, LONGEST_LIST_TEXT);
  if (type === 'date') return readDay(cell, from1904);
  if (type === 'decimal') return readFigure(cell);
  const whole = readWhole(cell);
  return whole.ok && whole.value !== null ? ok(String(whole.value)) : readNothing(whole);
}

function readNothing(reading: CellReading<number>): CellReading<string> {
  return reading.ok ? ok(null) : reading;
}
