import { measuredWords } from '../../i18n/figure-words.ts';
import { formatDate, formatDecimal } from '../../i18n/format.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { Answer, AnswerValue } from '../answers/assessment.ts';
import type { Field } from '../criteria/field.ts';
import { Decimal } from '../number/decimal.ts';

type ListField = Extract<Field, { readonly type: 'list' }>;
const words = unitDocument.form;

/** What a field holds, in full: with its unit, every row of a table on a line, and whether it is an estimate (letter 1252, I.2). */
export function answerWords(field: Field, answer: Answer | undefined): string {
  const text = answer === undefined ? '' : valueWords(field, answer.value);
  if (text === '') return words.noFigure;
  const asOf = answer?.estimatedAsOf;
  return asOf === undefined ? text : `${text}${words.estimate(formatDate(asOf))}`;
}

function valueWords(field: Field, value: AnswerValue): string {
  if (field.type === 'list') return Array.isArray(value) ? rowsWords(field, value) : '';
  if (field.type === 'multi-choice' && Array.isArray(value) && value.length === 0)
    return words.noneChosen;
  return measuredWords(field, value);
}

function rowsWords(
  field: ListField,
  rows: readonly (string | Readonly<Record<string, string>>)[],
): string {
  return rows
    .map((row, at) =>
      typeof row === 'string' ? '' : `\n${words.row(at + 1, cellsWords(field, row))}`,
    )
    .join('');
}

function cellsWords({ columns }: ListField, row: Readonly<Record<string, string>>): string {
  return columns
    .map(({ key, type }) => {
      const cell = row[key] ?? '';
      if (type === 'text' || cell === '') return cell;
      if (type === 'date') return formatDate(cell);
      return Decimal.safeParse(cell).success ? formatDecimal(cell) : cell;
    })
    .filter((cell) => cell !== '')
    .join(', ');
}
