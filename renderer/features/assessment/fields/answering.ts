import type { Answer, AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import { currentPlace, estimatePlanned } from '../form-place.ts';
import { currentForm, edit, textRead, textUnread } from '../form-store.ts';

/** A new value of a field, from the leaf it was typed at; null clears it. An as-of date stays with the figure. */
export function answerGiven(leaf: Leaf, field: Field, value: AnswerValue | null): void {
  textRead(field.slug);
  if (value === null) {
    edit({ kind: 'answer', key: field.slug, value: null });
    return;
  }
  const asOf = field.estimateAllowed ? asOfAt(leaf, field.slug) : null;
  edit({
    kind: 'answer',
    key: field.slug,
    value: asOf === null ? { value } : { value, estimatedAsOf: asOf },
  });
}

/** Text of a figure or date: parsed text becomes the value, anything else is kept as typed. */
export function textTyped(
  place: { readonly leaf: Leaf; readonly field: Field },
  typed: { readonly text: string; readonly value: AnswerValue | null; readonly readable: boolean },
): void {
  if (typed.readable) answerGiven(place.leaf, place.field, typed.value);
  else textUnread(place.field.slug, typed.text);
}

/** Fields of a leaf whose figures this unit may mark as estimates. */
export function estimableFields(leaf: Leaf): readonly Field[] {
  const form = currentForm();
  if (form === null) return [];
  const known = fieldBySlug(form.form.criteria);
  return leaf.fields
    .map(({ field }) => known.get(field))
    .filter((field) => field !== undefined && field.estimateAllowed && field.filledBy === 'unit')
    .filter((field) => field !== undefined);
}

/** "Số liệu ước tính" of a leaf: one as-of date for all its running figures; null takes the mark away. */
export function estimateGiven(leaf: Leaf, asOf: string | null): void {
  estimatePlanned(leaf.code, asOf);
  const answers = currentForm()?.draft.answers ?? {};
  for (const field of estimableFields(leaf)) {
    const answer = answers[field.slug];
    if (answer !== undefined) {
      edit({ kind: 'answer', key: field.slug, value: withAsOf(answer, asOf) });
    }
  }
}

/** The as-of date that holds at a leaf: of the field itself, of its neighbours, or planned. */
export function asOfAt(leaf: Leaf, slug?: string): string | null {
  const answers = currentForm()?.draft.answers ?? {};
  const slugs = [slug ?? '', ...estimableFields(leaf).map((field) => field.slug)];
  const given = slugs.map((one) => answers[one]?.estimatedAsOf).find((date) => date !== undefined);
  return given ?? currentPlace().estimates[leaf.code] ?? null;
}

function withAsOf({ value }: Answer, asOf: string | null): Answer {
  return asOf === null ? { value } : { value, estimatedAsOf: asOf };
}
