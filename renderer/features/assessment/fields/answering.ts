import type { Answer, AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import { currentPlace, estimatePlanned } from '../form-place.ts';
import type { Change } from '../form-draft.ts';
import { currentForm, editMany } from '../form-store.ts';

/** A new value of a field, from the leaf it was typed at; null clears it. An as-of date stays with the figure. */
export function answerGiven(leaf: Leaf, field: Field, value: AnswerValue | null): void {
  editMany(figureChanges({ leaf, field }, { text: '', value, readable: true }));
}

type At = { readonly leaf: Leaf; readonly field: Field };
/** What was typed or pasted: a value, nothing, or text that is no value of the field. */
export type Typed = {
  readonly text: string;
  readonly value: AnswerValue | null;
  readonly readable: boolean;
};

/** What changes when something is typed at a field; text that does not parse is kept and replaces the value. */
export function figureChanges({ leaf, field }: At, typed: Typed): readonly Change[] {
  const { slug: key } = field;
  const asOf = field.estimateAllowed ? asOfAt(leaf, key) : null;
  const value = typed.readable && typed.value !== null ? answerOf(typed.value, asOf) : null;
  const changes: readonly Change[] = [
    { kind: 'unread', key, value: typed.readable ? null : typed.text },
    { kind: 'answer', key, value },
  ];
  return changes.filter((change) => !isThere(change));
}

/** Taking away what is not there changes nothing. */
function isThere({ kind, key, value }: Change): boolean {
  const draft = currentForm()?.draft;
  const now = kind === 'unread' ? draft?.unread[key] : draft?.answers[key];
  return (now ?? null) === value;
}

/** Text of a figure or date: parsed text becomes the value, anything else is kept as typed. */
export function textTyped(place: At, typed: Typed): void {
  editMany(figureChanges(place, typed));
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
  editMany(
    estimableFields(leaf).flatMap(({ slug: key }) => {
      const answer = answers[key];
      return answer === undefined
        ? []
        : [{ kind: 'answer' as const, key, value: answerOf(answer.value, asOf) }];
    }),
  );
}

/** The as-of date that holds at a leaf: of the field itself, of its neighbours, or planned. */
export function asOfAt(leaf: Leaf, slug?: string): string | null {
  const answers = currentForm()?.draft.answers ?? {};
  const slugs = [slug ?? '', ...estimableFields(leaf).map((field) => field.slug)];
  const given = slugs.map((one) => answers[one]?.estimatedAsOf).find((date) => date !== undefined);
  return given ?? currentPlace().estimates[leaf.code] ?? null;
}

function answerOf(value: AnswerValue, asOf: string | null): Answer {
  return asOf === null ? { value } : { value, estimatedAsOf: asOf };
}
