import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

type Outcome = Result<Record<string, never>, CallError<'deadline/after-official'>>;

/** The district's own, earlier deadline for its communes; a decision that judges nobody's lateness at the Sở (H3). */
export function createSetInternalDeadline({ store, ledger }: Pick<Receiving, 'store' | 'ledger'>) {
  return (until: string | null): Outcome => {
    const deadline = readReceivingDesk(store).campaign.campaign.deadlines.xa;
    if (until !== null && deadline !== undefined && compareInstants(until, deadline) > 0)
      return err({ code: 'deadline/after-official', params: { deadline } });
    return inTransaction(store.db, (): Outcome => {
      ledger.record({ kind: 'internal-deadline', until });
      return ok({});
    });
  };
}
