import type { AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { formatDate, formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { asOfOf, type FormNow } from '../fields/entry-changes.ts';
import { shownFigure } from '../fields/figure-of.ts';
import { fieldAt, isCell, type Column, type GridRow } from './grid-rows.ts';

/** What a cell shows while the cursor is elsewhere. */
export function cellText(now: FormNow, row: GridRow, column: Column): string {
  return textOf(now, { row, column }, valueText);
}

/**
 * What is copied of a cell: text that every spreadsheet and this grid read the same way. No dots between thousands,
 * which another language setting would take for the decimal sign; options in full.
 */
export function copiedText(now: FormNow, row: GridRow, column: Column): string {
  return textOf(now, { row, column }, plainText);
}

type Cell = { readonly row: GridRow; readonly column: Column };
type Spelling = (field: Field, value: AnswerValue | undefined) => string;

function textOf(now: FormNow, { row, column }: Cell, spell: Spelling): string {
  if (!isCell(row, column)) return '';
  if (column === 'reason') return now.draft.leaves[row.leaf.code]?.reason ?? '';
  if (column === 'estimate') return dayText(asOfOf(now, row.leaf) ?? '');
  const field = fieldAt(row, column);
  if (field === null) return '';
  return now.draft.unread[field.slug] ?? spell(field, now.draft.answers[field.slug]?.value);
}

/** A value of a field in words or figures. */
export function valueText(field: Field, value: AnswerValue | undefined): string {
  return value === undefined ? '' : givenText(field, value);
}

function givenText(field: Field, value: AnswerValue): string {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return figureText(value, formatDecimal);
    case 'date':
      return dayText(value);
    case 'boolean':
      return yesNo(value);
    case 'choice':
      return labelOf(field.options, value);
    case 'multi-choice':
      return countOf(value, (count) => vi.assessment.table.chosen(count, field.options.length));
    case 'text':
      return shownFigure(value) ?? '';
    case 'list':
      return countOf(value, vi.assessment.leaf.rowCount);
  }
}

function yesNo(value: AnswerValue): string {
  return value === true ? vi.common.yes : vi.common.no;
}

type Options = readonly { readonly key: string; readonly label: string }[];

function labelOf(options: Options, value: AnswerValue): string {
  return options.find(({ key }) => key === value)?.label ?? '';
}

function countOf(value: AnswerValue, words: (count: number) => string): string {
  return Array.isArray(value) ? words(value.length) : '';
}

function plainText(field: Field, value: AnswerValue | undefined): string {
  if (value === undefined || field.type === 'list') return '';
  if (field.type === 'integer' || field.type === 'decimal') {
    return figureText(value, (figure) => figure.replace('.', ','));
  }
  if (field.type !== 'multi-choice' || !Array.isArray(value)) return valueText(field, value);
  const chosen = new Set<unknown>(value);
  const labels = field.options.filter(({ key }) => chosen.has(key)).map(({ label }) => label);
  return labels.length === 0 ? vi.assessment.leaf.noneOfThese : labels.join('; ');
}

function figureText(value: AnswerValue, spell: (figure: string) => string): string {
  const figure = shownFigure(value);
  return figure === null ? '' : spell(figure);
}

function dayText(value: AnswerValue): string {
  return typeof value === 'string' ? formatDate(value) : '';
}
