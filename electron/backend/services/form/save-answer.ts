import { checkValue } from '../../../../shared/domain/answers/check-value.ts';
import type { Answer } from '../../../../shared/domain/answers/assessment.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { isOwnField, readFormContext } from './form-context.ts';
import { recordChange } from './record-change.ts';

type Failure = CallError<'form/locked' | 'form/unknown-field' | 'form/wrong-type'>;

/**
 * Saves one figure, or clears it with null. Only a value of another type is refused: a figure out of its bounds is kept
 * as typed and shows up among the problems, so that nobody loses what they wrote. `via` names the file it came with.
 */
export function createSaveAnswer({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (
    slug: string,
    typed: Answer | null,
    via?: string,
  ): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const field = fieldBySlug(context.criteria.set).get(slug);
    if (field === undefined || !isOwnField(context, field))
      return err({ code: 'form/unknown-field', params: { field: slug } });
    const answer = typed === null ? null : cleanTexts(typed);
    const period = context.campaign.campaign.period;
    const wrong = answer === null ? null : checkValue(field, answer.value, period);
    if (wrong?.code === 'wrong-type')
      return err({ code: 'form/wrong-type', params: { field: slug } });

    const at = clock.now();
    return recordChange(store, {
      context,
      at,
      via,
      change: { kind: 'answer', subject: slug, old: store.form.answer(slug), new: answer },
      write: () => {
        if (answer === null) return store.form.clearAnswer(slug);
        // A value takes the place of text that was none, wherever it comes from.
        store.unread.clear(slug);
        return store.form.saveAnswer(slug, answer, at);
      },
    });
  };
}
