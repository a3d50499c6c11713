import type { AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
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
  if (column === 'estimate') {
    const dates = row.leaf.fields.map(({ field }) => answers[field]?.estimatedAsOf);
    const asOf = row.estimate ? dates.find((date) => date !== undefined) : undefined;
    return asOf === undefined ? '' : formatDate(asOf);
  }
  const field = row[column];
  if (field === null) return '';
  return state.unread[field.slug] ?? valueText(field, answers[field.slug]?.value);
}

/** A value of a field in words or figures. */
export function valueText(field: Field, value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return formatDecimal(shownFigure(value) ?? '0');
    case 'date':
      return typeof value === 'string' ? formatDate(value) : '';
    case 'boolean':
      return value === true ? vi.common.yes : vi.common.no;
    case 'choice':
      return field.options.find(({ key }) => key === value)?.label ?? '';
    case 'multi-choice':
      return Array.isArray(value)
        ? vi.assessment.table.chosen(value.length, field.options.length)
        : '';
    case 'text':
    case 'list':
      return '';
  }
}
