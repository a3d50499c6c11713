import type { Answers, AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { formatDate, formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { shownFigure } from '../fields/figure-input.tsx';
import type { FormState } from '../form-store.ts';
import type { Column, GridRow } from './grid-rows.ts';

/** What a cell shows while the cursor is elsewhere. */
export function cellText(state: FormState, row: GridRow, column: Column): string {
  const { answers, leaves } = state.draft;
  if (column === 'reason') return row.reason ? (leaves[row.leaf.code]?.reason ?? '') : '';
  if (column === 'estimate') return row.estimate ? asOfText(row, answers) : '';
  const field = row[column];
  if (field === null) return '';
  return state.draft.unread[field.slug] ?? valueText(field, answers[field.slug]?.value);
}

function asOfText(row: GridRow, answers: Answers): string {
  const dates = row.leaf.fields.map(({ field }) => answers[field]?.estimatedAsOf);
  const asOf = dates.find((date) => date !== undefined);
  return asOf === undefined ? '' : formatDate(asOf);
}

/** A value of a field in words or figures. */
export function valueText(field: Field, value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return figureText(value);
    case 'date':
      return dayText(value);
    case 'boolean':
      return yesNoText(value);
    case 'choice':
    case 'multi-choice':
      return chosenText(field, value);
    case 'text':
    case 'list':
      return '';
  }
}

function yesNoText(value: AnswerValue): string {
  return value === true ? vi.common.yes : vi.common.no;
}

function figureText(value: AnswerValue): string {
  const figure = shownFigure(value);
  return figure === null ? '' : formatDecimal(figure);
}

function dayText(value: AnswerValue): string {
  return typeof value === 'string' ? formatDate(value) : '';
}

function chosenText(
  field: Extract<Field, { type: 'choice' | 'multi-choice' }>,
  value: AnswerValue,
): string {
  if (Array.isArray(value)) return vi.assessment.table.chosen(value.length, field.options.length);
  return field.options.find(({ key }) => key === value)?.label ?? '';
}
