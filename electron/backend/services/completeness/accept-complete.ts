import { readDeskWork } from '../../../../shared/domain/board/desk-work.ts';
import { openReturn } from '../../../../shared/domain/board/unit-state.ts';
import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';

type Failure = CallError<'completeness/not-received' | 'completeness/returned'>;
type Outcome = Result<{ accepted: number }, Failure>;
type Input = {
  readonly units: readonly string[];
  readonly by?: Omit<DecisionAuthor, 'role'> | undefined;
};
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState' | 'reviewedUnits'>;

/**
 * A named person found these submissions complete; from then on the verification clock runs (P3, letter 1252, I.2). One
 * decision per unit, all or none; a submission found complete before stays as it was.
 */
export function createAcceptComplete({ store, ledger, ledgerState, reviewedUnits }: Deps) {
  return ({ units, by }: Input): Outcome => {
    const receiving = readReceivingDesk(store);
    const scope = new Set(unitsInScope(receiving).map(({ code }) => code));
    const author = decider(receiving, by);
    const { entries, facts } = ledgerState();
    const work = readDeskWork(entries);
    // All are looked at before anything is written: every decision makes what is known of the ledger be read again.
    const found: { unit: string; digest: string }[] = [];
    for (const unit of new Set(units)) {
      const { returns, submissions } = facts.of(unit);
      if (openReturn(returns, submissions)?.purpose === 'incomplete')
        return err({ code: 'completeness/returned', params: { unit } });
      const reviewed = scope.has(unit) ? reviewedUnits(unit).reviewed : null;
      if (reviewed === null) return err({ code: 'completeness/not-received', params: { unit } });
      const { digest } = reviewed.counted;
      if (work.completeOf(unit, digest) === null) found.push({ unit, digest });
    }
    return inTransaction(store.db, (): Outcome => {
      for (const one of found) ledger.record({ kind: 'found-complete', ...one }, author);
      return ok({ accepted: found.length });
    });
  };
}
