import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { Decision } from '../../../../shared/domain/decisions/decision.ts';
import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import type { Receiver } from '../intake/scope.ts';
import type { Ledger } from '../ledger.ts';
import { checkProblem } from './check-problem.ts';
import { readReviewDesk, type ReviewDesk } from './review-desk.ts';
import type { ReviewedClaim, ReviewedUnits } from './reviewed-units.ts';
import { standingAt } from './standing-at.ts';

type Method = (typeof contract)['review.record'];
type Check = z.output<Method['input']>['checks'][number];
type Failure = CallError<Method['errors'][number]>;
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
  return (
    checks: readonly Check[],
    asked: Round | undefined,
  ): Result<{ recorded: number }, Failure> => {
    const found = readReviewDesk(store, asked);
    if (!found.ok) return found;
    const desk = found.value;
    const { round } = desk;
    return inTransaction(store.db, (): Result<{ recorded: number }, Failure> => {
      const decisions: Decision[] = [];
      // All are judged before the first is recorded: every new entry makes the ledger's facts be read again.
      for (const check of checks) {
        const reviewed = openTo(desk, { ...check, reviewedUnits });
        if (!reviewed.ok) return reviewed;
        const { claim, counted } = reviewed.value;
        const standing = leafByCode(claim.set).get(check.leaf);
        const before = standing === undefined ? null : standingAt(reviewed.value, standing, round);
        const score = { leaves: before === null ? {} : { [check.leaf]: before } };
        const problem = checkProblem(check, { claim, score }, desk.desk.role);
        const { unit, leaf } = check;
        if (problem !== null) return err({ code: problem, params: { unit, leaf } });
        const { digest } = counted;
        const reason = cleanText(check.reason);
        decisions.push({ kind: 'checked', ...check, reason, digest, round });
      }
      for (const decision of decisions) ledger.record(decision);
      return ok({ recorded: decisions.length });
    });
  };
}

/** The submission somebody wants to look at; it must be here, in the scope, and given to this desk (P5). */
export function openTo(
  desk: ReviewDesk,
  {
    unit,
    leaf,
    reviewedUnits,
  }: { readonly unit: string; readonly leaf: string; readonly reviewedUnits: ReviewedUnits },
): Result<ReviewedClaim, CallError<'review/not-received' | 'review/not-given'>> {
  const here = desk.units.some(({ code }) => code === unit);
  const reviewed = here ? reviewedUnits(unit).reviewed : null;
  if (reviewed === null) return err({ code: 'review/not-received', params: { unit, leaf } });
  if (!desk.isGiven(unit, leaf)) return err({ code: 'review/not-given', params: { unit, leaf } });
  return ok(reviewed);
}
