import type { z } from 'zod';

import type { LeafCheck } from '../../../../shared/domain/decisions/leaf-check.ts';
import { openObjections, type Objection } from '../../../../shared/domain/notices/notice-facts.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { checkProblem } from '../review/check-problem.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';

type Method = (typeof contract)['notice.settle'];
type Input = z.output<Method['input']>;
type Outcome = Result<{ open: number }, CallError<Method['errors'][number]>>;
type Back = Result<
  { open: number },
  CallError<(typeof contract)['notice.unsettle']['errors'][number]>
>;
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState' | 'reviewedUnits'>;

/**
 * Settles objections by looks of the round `dispute` (P7). Keeping the points is a look too, and needs its reason: the
 * next notice tells it to the unit.
 */
export function createSettleObjection(deps: Deps) {
  const { store, ledger } = deps;
  return {
    settle: (input: Input): Outcome =>
      inTransaction(store.db, (): Outcome => {
        const { unit, leaf } = input;
        const params = { unit, leaf };
        const { reviewed } = deps.reviewedUnits(unit);
        if (reviewed === null) return err({ code: 'review/not-received', params });
        if (objectionAt(deps, params) === null) return err({ code: 'notice/not-objected', params });
        const check = checkOf(input, reviewed);
        if (check === null) return err({ code: 'review/points-out-of-range', params });
        if (check.reason.trim() === '') return err({ code: 'review/reason-missing', params });
        const problem = checkProblem(check, reviewed, 'province');
        if (problem !== null) return err({ code: problem, params });
        const { digest } = reviewed.counted;
        ledger.record({ kind: 'checked', ...check, digest, round: 'dispute' });
        return ok({ open: countOpen(deps) });
      }),
    /** Takes the newest settlement of a leaf back. */
    unsettle: (at: { readonly unit: string; readonly leaf: string }): Back =>
      inTransaction(store.db, (): Back => {
        const { unit, leaf } = at;
        const { reviewed } = deps.reviewedUnits(unit);
        if (reviewed === null) return err({ code: 'review/not-received', params: at });
        const { digest } = reviewed.counted;
        if ((objectionAt(deps, at)?.settled ?? null) === null)
          return err({ code: 'notice/not-objected', params: at });
        ledger.record({ kind: 'check-withdrawn', unit, leaf, digest, round: 'dispute' });
        return ok({ open: countOpen(deps) });
      }),
  };
}

/** Points that are kept are those that stand; null when there are none to keep. */
function checkOf(
  { unit, leaf, outcome, points: given, reason: typed }: Input,
  { score }: ReviewedClaim,
): Omit<LeafCheck, 'round' | 'digest'> | null {
  const points = outcome === 'changed' ? given : (score.leaves[leaf]?.points ?? null);
  if (points === null) return null;
  const reason = cleanText(typed);
  return { unit, leaf, outcome: outcome === 'kept' ? 'agreed' : 'changed', points, reason };
}

function objectionAt(
  { ledgerState }: Deps,
  { unit, leaf }: { readonly unit: string; readonly leaf: string },
): Objection | null {
  const { objections } = noticeFacts(ledgerState()).of(unit);
  return objections.findLast((it) => it.leaf === leaf && !it.late) ?? null;
}

function countOpen({ ledgerState }: Deps): number {
  return openObjections(noticeFacts(ledgerState())).length;
}
