import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { openTo } from './record-checks.ts';
import { readReviewDesk } from './review-desk.ts';
import { standingAt } from './standing-at.ts';

type Method = (typeof contract)['review.ask'];
type Input = Omit<z.output<Method['input']>, 'withRows'>;
type Outcome = Result<{ recorded: number }, CallError<Method['errors'][number]>>;
type Deps = Pick<Receiving, 'store' | 'ledger' | 'reviewedUnits'>;

/** Notes that the unit is to explain a leaf; what is asked travels with the next return (H4, P4). */
export function createAskUnit({ store, ledger, reviewedUnits }: Deps) {
  return ({ unit, leaf, question: typed, round: inRound }: Input): Outcome => {
    const desk = readReviewDesk(store, inRound);
    if (!desk.ok) return desk;
    const { round } = desk.value;
    const question = cleanText(typed);
    return inTransaction(store.db, (): Outcome => {
      const reviewed = openTo(desk.value, { unit, leaf, reviewedUnits });
      if (!reviewed.ok) return reviewed;
      const { claim, counted } = reviewed.value;
      const asked = leafByCode(claim.set).get(leaf);
      const status =
        asked === undefined ? undefined : standingAt(reviewed.value, asked, round).status;
      if (status === undefined || status.startsWith('not-counted') || question === '')
        return err({ code: 'review/leaf-not-open', params: { unit, leaf } });
      const { digest } = counted;
      ledger.record({ kind: 'explanation-asked', unit, digest, leaf, question });
      return ok({ recorded: 1 });
    });
  };
}
