import type { Field } from '../criteria/field.ts';
import { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';
import { IsoDate } from '../text/plain-text.ts';
import type { AnswerValue } from './assessment.ts';

/** The campaign's data window, both days included. */
export type Period = { readonly start: string; readonly end: string };

export type ValueProblem = {
  readonly code:
    | 'wrong-type'
    | 'below-minimum'
    | 'above-maximum'
    | 'too-many-decimals'
    | 'unknown-option'
    | 'too-long'
    | 'not-a-url'
    | 'row-invalid';
  readonly params: Readonly<Record<string, string | number>>;
};

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>;
type NumberField = FieldOf<'integer'> | FieldOf<'decimal'>;
type List = FieldOf<'list'>;

const WRONG_TYPE: ValueProblem = { code: 'wrong-type', params: {} };

function isDecimal(value: unknown): value is string {
  return Decimal.safeParse(value).success;
}

function isDate(value: unknown): value is string {
  return IsoDate.safeParse(value).success;
}

function limits(
  value: string,
  range: { readonly min: string | undefined; readonly max: string | undefined },
  order: (a: string, b: string) => number,
): ValueProblem | null {
  const { min, max } = range;
  if (min !== undefined && order(value, min) < 0) {
    return { code: 'below-minimum', params: { value, minimum: min } };
  }
  if (max !== undefined && order(value, max) > 0) {
    return { code: 'above-maximum', params: { value, maximum: max } };
  }
  return null;
}

function checkNumber(field: NumberField, value: AnswerValue): ValueProblem | null {
  if (field.type === 'integer') {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return WRONG_TYPE;
    return limits(String(value), { min: field.min, max: field.max }, compareDecimals);
  }
  if (!isDecimal(value)) return WRONG_TYPE;
  const decimals = value.split('.')[1]?.length ?? 0;
  if (decimals > field.decimals) {
    return { code: 'too-many-decimals', params: { decimals: field.decimals } };
  }
  return limits(value, { min: field.min, max: field.max }, compareDecimals);
}

function checkOptions(
  field: FieldOf<'choice'> | FieldOf<'multi-choice'>,
  value: AnswerValue,
): ValueProblem | null {
  const keys = field.type === 'choice' ? [value] : value;
  if (!Array.isArray(keys)) return WRONG_TYPE;
  const known = new Set(field.options.map((option) => option.key));
  const chosen = new Set<string>();
  for (const key of keys) {
    if (typeof key !== 'string' || chosen.has(key)) return WRONG_TYPE;
    if (!known.has(key)) return { code: 'unknown-option', params: { option: key } };
    chosen.add(key);
  }
  return null;
}

/** ISO dates sort as text. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function dayOf(limit: string | undefined, period: Period): string | undefined {
  if (limit === 'period_start') return period.start;
  return limit === 'period_end' ? period.end : limit;
}

function checkDate(
  field: FieldOf<'date'>,
  value: AnswerValue,
  period: Period,
): ValueProblem | null {
  if (!isDate(value)) return WRONG_TYPE;
  return limits(value, { min: dayOf(field.min, period), max: dayOf(field.max, period) }, byText);
}

function checkText(field: FieldOf<'text'>, value: AnswerValue): ValueProblem | null {
  if (typeof value !== 'string') return WRONG_TYPE;
  if (value.length > field.maxLength) {
    return { code: 'too-long', params: { length: value.length, maximum: field.maxLength } };
  }
  if (field.format === 'url' && value !== '' && !/^https?:\/\/[^\s/.]+\.\S+$/u.test(value)) {
    return { code: 'not-a-url', params: { value } };
  }
  return null;
}

function cellFits(type: List['columns'][number]['type'], cell: string): boolean {
  if (type === 'text' || cell === '') return true;
  if (type === 'date') return isDate(cell);
  return isDecimal(cell) && (type === 'decimal' || !cell.includes('.'));
}

function checkRow(field: List, row: Readonly<Record<string, string>>): string | null {
  const types = new Map(field.columns.map((column) => [column.key, column.type]));
  for (const [key, cell] of Object.entries(row)) {
    const type = types.get(key);
    if (type === undefined || !cellFits(type, cell)) return key;
  }
  return null;
}

function checkRows(field: List, value: AnswerValue): ValueProblem | null {
  if (!Array.isArray(value)) return WRONG_TYPE;
  for (const [index, row] of value.entries()) {
    if (typeof row === 'string') return WRONG_TYPE;
    const column = checkRow(field, row);
    if (column !== null) return { code: 'row-invalid', params: { row: index + 1, column } };
  }
  return null;
}

/** What is wrong with one value by its field alone, or null; `period` gives the dates behind `period_end`. */
export function checkValue(field: Field, value: AnswerValue, period: Period): ValueProblem | null {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return checkNumber(field, value);
    case 'boolean':
      return typeof value === 'boolean' ? null : WRONG_TYPE;
    case 'choice':
    case 'multi-choice':
      return checkOptions(field, value);
    case 'date':
      return checkDate(field, value, period);
    case 'text':
      return checkText(field, value);
    case 'list':
      return checkRows(field, value);
  }
}
