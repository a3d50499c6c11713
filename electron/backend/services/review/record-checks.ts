import type { z } from 'zod';

import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import type { Receiver } from '../intake/scope.ts';
import type { Ledger } from '../ledger.ts';
import { checkProblem } from './check-problem.ts';
import type { ReviewedUnits } from './reviewed-units.ts';

type Method = (typeof contract)['review.record'];
type Check = z.output<Method['input']>['checks'][number];
type Outcome = Result<{ recorded: number }, CallError<Method['errors'][number]>>;
type Deps = {
  readonly store: ReceivingStore;
  readonly ledger: Ledger;
  readonly reviewedUnits: ReviewedUnits;
};

/** Which look a desk's checks are (P4): they stand beside the other desk's, never over them. */
export const ROUND_OF = { district: 'district', province: 'desk' } as const satisfies Record<
  Receiver['role'],
  string
>;

/** Records what a named person found at leaves; all of them or, when one is not right, none. */
export function createRecordChecks({ store, ledger, reviewedUnits }: Deps) {
  return (checks: readonly Check[]): Outcome => {
    const receiving = readReceivingDesk(store);
    const { role } = receiving.receiver;
    const scope = new Set(unitsInScope(receiving).map(({ code }) => code));
    return inTransaction(store.db, (): Outcome => {
      for (const check of checks) {
        const params = { unit: check.unit, leaf: check.leaf };
        const reviewed = scope.has(check.unit) ? reviewedUnits(check.unit).reviewed : null;
        if (reviewed === null) return err({ code: 'review/not-received', params });
        const problem = checkProblem(check, reviewed, role);
        if (problem !== null) return err({ code: problem, params });
        const { digest } = reviewed.counted;
        const reason = cleanText(check.reason);
        ledger.record({ kind: 'checked', ...check, reason, digest, round: ROUND_OF[role] });
      }
      return ok({ recorded: checks.length });
    });
  };
}
