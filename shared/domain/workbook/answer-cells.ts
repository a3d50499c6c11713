import { formatDate, formatDecimal } from '../../i18n/format.ts';
import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import type { Answer, AnswerValue } from '../answers/assessment.ts';
import type { Field } from '../criteria/field.ts';
import { Decimal } from '../number/decimal.ts';
import { dayCell, figureCell, type CellValue } from './cell-value.ts';
import type { Entry } from './form-book.ts';
import { optionLabels } from './option-labels.ts';

type Scalar = Exclude<Field, { type: 'list' | 'multi-choice' }>;
type ListColumn = Extract<Field, { type: 'list' }>['columns'][number];
type Period = { readonly start: string; readonly end: string };

/** An answer as the cell shows it. */
export function scalarCell(field: Scalar, answer: Answer | undefined): CellValue {
  const value = answer?.value;
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return figureCell(Decimal.parse(String(value)));
  if (typeof value !== 'string' || value === '') return null;
  return textualCell(field, value);
}

function textualCell(field: Scalar, value: string): CellValue {
  if (field.type === 'date') return dayCell(value);
  if (field.type === 'decimal' && Decimal.safeParse(value).success) return figureCell(value);
  if (field.type !== 'choice') return value;
  return optionLabels(field).find(({ key }) => key === value)?.label ?? value;
}

/** "Có" or "Không" of one option; nothing while the question is open. */
export function optionCell(option: string, value: AnswerValue | undefined): CellValue {
  if (!Array.isArray(value)) return null;
  return value.some((key) => key === option) ? words.yes : words.no;
}

/** One cell of a list; what did not parse when it was typed stays as it was typed. */
export function listCell({ type }: Pick<ListColumn, 'type'>, text: string): CellValue {
  if (text === '') return null;
  if (type === 'date') return dayCell(text);
  return type !== 'text' && Decimal.safeParse(text).success ? figureCell(text) : text;
}

/** What the cell of a field accepts; `options` is where its drop-down's words stand. */
export function entryOf(field: Scalar, period: Period, options: string): Entry {
  switch (field.type) {
    case 'integer':
      return figureEntry('whole', field);
    case 'decimal':
      return figureEntry('decimal', field);
    case 'boolean':
    case 'choice':
      return { kind: 'options', range: options };
    case 'date':
      return { kind: 'day', min: limitDay(field.min, period), max: limitDay(field.max, period) };
    case 'text':
      return { kind: 'text', most: field.maxLength };
  }
}

type Limits = { readonly min?: string | undefined; readonly max?: string | undefined };

function figureEntry(kind: 'whole' | 'decimal', { min, max }: Limits): Entry {
  return { kind, min: min ?? null, max: max ?? null };
}

function limitDay(limit: string | undefined, period: Period): string | null {
  if (limit === 'period_start') return period.start;
  return limit === 'period_end' ? period.end : (limit ?? null);
}

/** The hint that appears when the cell is chosen: how to type, limits, help. */
export function hintOf(field: Field, period: Period): string {
  const optional = field.required || field.requiredWhen !== undefined ? '' : words.optional;
  return [HOW[field.type](field), limitsOf(field, period), field.help, optional]
    .filter((part) => part !== '')
    .join(' ');
}

const HOW: Readonly<Record<Field['type'], (field: Field) => string>> = {
  integer: () => words.whole,
  decimal: (field) => (field.type === 'decimal' ? words.decimals(field.decimals) : ''),
  boolean: () => words.yesNo,
  choice: () => words.option,
  'multi-choice': () => words.yesNo,
  date: () => words.day,
  text: (field) => (field.type === 'text' ? words.text(field.maxLength) : ''),
  list: () => '',
};

function limitsOf(field: Field, period: Period): string {
  const [min, max] = shownLimits(field, period);
  if (min !== null && max !== null) return words.range(min, max);
  if (min !== null) return words.from(min);
  return max === null ? '' : words.upTo(max);
}

function shownLimits(field: Field, period: Period): readonly [string | null, string | null] {
  if (field.type === 'integer' || field.type === 'decimal') {
    return [shownFigure(field.min), shownFigure(field.max)];
  }
  if (field.type !== 'date') return [null, null];
  const day = (limit: string | undefined) => {
    const found = limitDay(limit, period);
    return found === null ? null : formatDate(found);
  };
  return [day(field.min), day(field.max)];
}

function shownFigure(limit: string | undefined): string | null {
  return limit === undefined ? null : formatDecimal(limit);
}
