import { openReturn } from '../../../../shared/domain/board/unit-state.ts';
import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

type Outcome = Result<Record<string, never>, CallError<'return/unknown'>>;
type Input = {
  readonly unit: string;
  readonly package: string;
  readonly reason: string;
  readonly by?: Omit<DecisionAuthor, 'role'> | undefined;
};
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState'>;

/** Takes an open return back: the submission stands as it was (P3). What the unit received stays in its hands. */
export function createLiftReturn({ store, ledger, ledgerState }: Deps) {
  return ({ unit, package: digest, reason, by }: Input): Outcome => {
    const { returns, submissions } = ledgerState().facts.of(unit);
    if (openReturn(returns, submissions)?.package !== digest)
      return err({ code: 'return/unknown', params: { unit } });
    const author = decider(readReceivingDesk(store), by);
    return inTransaction(store.db, (): Outcome => {
      const decision = { unit, package: digest, reason: cleanText(reason) };
      ledger.record({ kind: 'return-lifted', ...decision }, author);
      return ok({});
    });
  };
}
