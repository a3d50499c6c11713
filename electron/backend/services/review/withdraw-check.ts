import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { looksOfDesk } from './looks-of-desk.ts';
import { openTo } from './record-checks.ts';
import { readReviewDesk } from './review-desk.ts';

type Method = (typeof contract)['review.withdraw'];
type Input = Omit<z.output<Method['input']>, 'withRows'>;
type Outcome = Result<{ recorded: number }, CallError<Method['errors'][number]>>;
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState' | 'reviewedUnits'>;

/** Takes this desk's looks of one round at one leaf back, with a question that waits there: nobody looked yet (P4). */
export function createWithdrawCheck({ store, ledger, ledgerState, reviewedUnits }: Deps) {
  return ({ unit, leaf, round: asked }: Input): Outcome => {
    const desk = readReviewDesk(store, asked);
    if (!desk.ok) return desk;
    const { round } = desk.value;
    return inTransaction(store.db, (): Outcome => {
      const reviewed = openTo(desk.value, { unit, leaf, reviewedUnits });
      if (!reviewed.ok) return reviewed;
      const { digest } = reviewed.value.counted;
      const facts = ledgerState().facts.of(unit);
      const looked = looksOfDesk(facts, { digest, round }).has(leaf);
      const asks = facts.asked.some((it) => it.digest === digest && it.leaf === leaf);
      if (!looked && !asks)
        return err({ code: 'review/nothing-to-withdraw', params: { unit, leaf } });
      ledger.record({ kind: 'check-withdrawn', unit, digest, leaf, round });
      return ok({ recorded: 1 });
    });
  };
}
