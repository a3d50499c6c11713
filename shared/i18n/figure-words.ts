import { Decimal } from '../domain/number/decimal.ts';
import { formatDate, formatDecimal } from './format.ts';
import { common } from './vi/common.ts';
import { unitReport } from './vi/unit-report.ts';
import type { AnswerValue } from '../domain/answers/assessment.ts';
import type { Field } from '../domain/criteria/field.ts';

/** A figure, day or choice as a document says it: `1.250.000`, `18/10/2019`, `Có`, labels of options; empty for none. */
export function figureWords(field: Field, value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (typeof value === 'number') return formatDecimal(String(value));
  return typeof value === 'string' ? textWords(field, value) : manyWords(field, value);
}

/** The same with its unit where it is measured in one: `12 máy`, but `80%`; choices and days have none. */
export function measuredWords(field: Field, value: AnswerValue | undefined): string {
  const { unit, type } = field;
  const text = figureWords(field, value);
  if (unit === null || text === '' || (type !== 'integer' && type !== 'decimal')) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

function textWords(field: Field, value: string): string {
  if (field.type === 'decimal' || field.type === 'integer')
    return Decimal.safeParse(value).success ? formatDecimal(value) : value;
  if (field.type === 'date') return formatDate(value);
  return field.type === 'choice' ? optionLabel(field.options, value) : value;
}

function manyWords(field: Field, values: readonly unknown[]): string {
  if (field.type !== 'multi-choice') return unitReport.rows(values.length);
  const chosen = new Set(values);
  return field.options
    .filter(({ key }) => chosen.has(key))
    .map(({ label }) => label)
    .join('; ');
}

function optionLabel(
  options: readonly { readonly key: string; readonly label: string }[],
  value: string,
): string {
  return options.find(({ key }) => key === value)?.label ?? value;
}
