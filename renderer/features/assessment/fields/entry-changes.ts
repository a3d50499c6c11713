import type { Answer, AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { CriteriaSet, Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import type { Change, Draft } from '../form-draft.ts';

/** The form as it stands when something is entered. */
export type FormNow = {
  readonly set: CriteriaSet;
  readonly draft: Draft;
  /** "Số liệu ước tính" ticked before any figure was typed: as-of date by leaf. */
  readonly planned: Readonly<Record<string, string>>;
};
export type FieldAt = { readonly leaf: Leaf; readonly field: Field };
/** What was typed or pasted: a value, nothing, or text that is no value of the field. */
export type Typed = {
  readonly text: string;
  readonly value: AnswerValue | null;
  readonly readable: boolean;
};

/** What changes when something is entered at a field; text that does not parse is kept and replaces the value. */
export function figureChanges(
  now: FormNow,
  { leaf, field }: FieldAt,
  typed: Typed,
): readonly Change[] {
  const { slug: key } = field;
  const asOf = field.estimateAllowed ? asOfOf(now, leaf, key) : null;
  const value = typed.readable && typed.value !== null ? answerOf(typed.value, asOf) : null;
  const unread = typed.readable ? null : typed.text;
  return [
    ...((now.draft.unread[key] ?? null) === unread
      ? []
      : [{ kind: 'unread' as const, key, value: unread }]),
    // Taking away what is not there changes nothing.
    ...((now.draft.answers[key] ?? null) === value
      ? []
      : [{ kind: 'answer' as const, key, value }]),
  ];
}

/** One as-of date for all running figures of a leaf; null takes the mark away. */
export function estimateChanges(
  { set, draft }: FormNow,
  leaf: Leaf,
  asOf: string | null,
): readonly Change[] {
  return estimableFields(set, leaf).flatMap(({ slug: key }) => {
    const answer = draft.answers[key];
    return answer === undefined
      ? []
      : [{ kind: 'answer' as const, key, value: answerOf(answer.value, asOf) }];
  });
}

/** Fields of a leaf whose figures the unit may mark as estimates. */
export function estimableFields(set: CriteriaSet, leaf: Leaf): readonly Field[] {
  const known = fieldBySlug(set);
  return leaf.fields
    .map(({ field }) => known.get(field))
    .filter((field) => field !== undefined)
    .filter((field) => field.estimateAllowed && field.filledBy === 'unit');
}

/** The as-of date that holds at a leaf: of the field itself, of its neighbours, or planned. */
export function asOfOf({ set, draft, planned }: FormNow, leaf: Leaf, slug = ''): string | null {
  const slugs = [slug, ...estimableFields(set, leaf).map((field) => field.slug)];
  const given = slugs
    .map((one) => draft.answers[one]?.estimatedAsOf)
    .find((date) => date !== undefined);
  return given ?? planned[leaf.code] ?? null;
}

function answerOf(value: AnswerValue, asOf: string | null): Answer {
  return asOf === null ? { value } : { value, estimatedAsOf: asOf };
}
