import { isInTime, later } from '../../../../shared/domain/campaign/deadline.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';

type Failure = CallError<'submission/nothing-sealed' | 'submission/deadline-passed'>;

/**
 * "Thu hồi, sửa": opens revision n + 1 with the same answers, as long as it can still be in time: before the deadline,
 * or in the term of a return (U9).
 */
export function createRecall({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return (): Result<{ revision: number }, Failure> => {
    const { revision, unit, campaign, desk } = readFormContext(store);
    if (revision.state !== 'sealed') return err({ code: 'submission/nothing-sealed' });
    const at = clock.now();
    const deadline = campaign.campaign.deadlines[unit.level];
    if (!isInTime({ arrivedAt: at, deadline, extendedUntil: returnTerm(store) }))
      return err({ code: 'submission/deadline-passed', params: { deadline: deadline ?? '' } });
    const number = revision.number + 1;
    return inTransaction(store.db, () => {
      store.revisions.open({ number, previous: revision.digest, openedAt: at });
      store.changes.add({
        revision: number,
        kind: 'recall',
        subject: String(revision.number),
        old: revision.digest,
        new: null,
        who: desk.officerName,
        at,
      });
      return ok({ revision: number });
    });
  };
}

/** Until when what was returned may be completed; null when nothing was. */
function returnTerm({ notices }: Store): string | null {
  const terms = notices.returns().map(({ data }) => data.until);
  return terms.length === 0 ? null : terms.reduce(later);
}
