import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import type { Ledger } from '../ledger.ts';
import type { LedgerState } from './ledger-state.ts';
import { looksOfDesk } from './looks-of-desk.ts';
import { ROUND_OF } from './record-checks.ts';
import type { ReviewedUnits } from './reviewed-units.ts';

type Outcome = Result<{ recorded: number }, CallError<'review/not-received'>>;
type Deps = {
  readonly store: ReceivingStore;
  readonly ledger: Ledger;
  readonly ledgerState: () => LedgerState;
  readonly reviewedUnits: ReviewedUnits;
};

/**
 * Lets the standing points be at every leaf of the named units that this desk has not looked at; one decision per unit,
 * with name and count (P4). Leaves without points stay open: there is nothing to accept.
 */
export function createAcceptRest({ store, ledger, ledgerState, reviewedUnits }: Deps) {
  return (units: readonly string[]): Outcome => {
    const receiving = readReceivingDesk(store);
    const round = ROUND_OF[receiving.receiver.role];
    const scope = new Set(unitsInScope(receiving).map(({ code }) => code));
    return inTransaction(store.db, (): Outcome => {
      let recorded = 0;
      for (const unit of new Set(units)) {
        const reviewed = scope.has(unit) ? reviewedUnits(unit).reviewed : null;
        if (reviewed === null) return err({ code: 'review/not-received', params: { unit } });
        const { counted, claim, score } = reviewed;
        const { digest } = counted;
        const seen = looksOfDesk(ledgerState().facts.of(unit), { digest, round });
        const leaves = leavesOf(claim.set)
          .map(({ code }) => code)
          .filter((code) => !seen.has(code) && score.leaves[code]?.status === 'scored');
        if (leaves.length === 0) continue;
        const count = leaves.length;
        ledger.record({ kind: 'checked-in-bulk', unit, digest, round, leaves, count });
        recorded += count;
      }
      return ok({ recorded });
    });
  };
}
