import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';
import { helperPart } from '../parts/helper-part.ts';
import { readContent } from './content.ts';

type Failure = CallError<'form/locked' | 'parts/helper-desk' | 'submission/problems-block'>;

/** Records that the leader approves exactly the content as it stands; any later change makes it void (U9). */
export function createApprove({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return (): Result<{ approvedAt: string }, Failure> => {
    const context = readFormContext(store);
    const { revision, desk } = context;
    if (revision.state !== 'draft') return err({ code: 'form/locked' });
    const helper = helperPart(store.parts);
    if (helper !== null)
      return err({ code: 'parts/helper-desk', params: { officer: helper.officer } });
    const { hash, problems } = readContent(store, context);
    const blocking = problems.filter(({ severity }) => severity === 'block').length;
    if (blocking > 0) return err({ code: 'submission/problems-block', params: { blocking } });
    const at = clock.now();
    return inTransaction(store.db, () => {
      const { leaderName: by, leaderTitle: title } = desk;
      store.revisions.approve({ number: revision.number, hash, by, title, at });
      store.changes.add({
        revision: revision.number,
        kind: 'approval',
        subject: String(revision.number),
        old: null,
        new: { hash, by, title },
        who: desk.officerName,
        at,
      });
      return ok({ approvedAt: at });
    });
  };
}
