import type { AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { parseVietnameseDate } from '../../../../shared/i18n/format.ts';
import { currentPlace, asOfTyped, estimatePlanned } from '../form-place.ts';
import { currentForm, editMany } from '../form-store.ts';
import {
  asOfOf,
  estimateChanges,
  figureChanges,
  type FieldAt,
  type FormNow,
  type Typed,
} from './entry-changes.ts';

/** The form and the plans of this window as they stand; null before it is loaded. */
export function formNow(): FormNow | null {
  const state = currentForm();
  if (state === null) return null;
  return { set: state.form.criteria, draft: state.draft, planned: currentPlace().estimates };
}

/** A new value of a field, from the leaf it was typed at; null clears it. An as-of date stays with the figure. */
export function answerGiven(leaf: Leaf, field: Field, value: AnswerValue | null): void {
  textTyped({ leaf, field }, { text: '', value, readable: true });
}

/** Text of a figure or date: parsed text becomes the value, anything else is kept as typed. */
export function textTyped(place: FieldAt, typed: Typed): void {
  const now = formNow();
  if (now !== null) editMany(figureChanges(now, place, typed));
}

/** "Số liệu ước tính" of a leaf: one as-of date for all its running figures; null takes the mark away. */
export function estimateGiven(leaf: Leaf, asOf: string | null): void {
  const now = formNow();
  if (now === null || currentForm()?.form.state === 'sealed') return;
  estimatePlanned(leaf.code, asOf);
  editMany(estimateChanges(now, leaf, asOf));
}

/** The as-of date as typed: what is no date yet stays as typed and changes nothing. */
export function estimateTyped(leaf: Leaf, text: string): void {
  const day = parseVietnameseDate(text);
  if (day.ok) estimateGiven(leaf, day.value);
  else if (text.trim() === '') estimateGiven(leaf, null);
  asOfTyped(leaf.code, day.ok || text.trim() === '' ? null : text);
}

/** The as-of date that holds at a leaf: of its figures, or planned. */
export function asOfAt(leaf: Leaf): string | null {
  const now = formNow();
  return now === null ? null : asOfOf(now, leaf);
}
