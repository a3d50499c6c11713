import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { problemSentence } from '../../../../shared/i18n/problem-messages.ts';
import { useForm, type FormState } from '../form-store.ts';
import { unreadSentence } from './unread-sentence.ts';

/** The first thing wrong with a figure, as a sentence: text that is no value, then a broken rule. Gaps are not errors. */
export function fieldError({ draft, problems, form }: FormState, field: Field): string | null {
  const unread = draft.unread[field.slug];
  if (unread !== undefined) return unreadSentence(field, unread);
  const problem = problems.find(
    (one) => one.field === field.slug && one.code !== 'answer-missing' && one.severity === 'block',
  );
  return problem === undefined ? null : problemSentence(problem, form.criteria);
}

/** The same for a component; null for no field. */
export function useFieldError(field: Field | null): string | null {
  return useForm((state) => (field === null ? null : fieldError(state, field)));
}
