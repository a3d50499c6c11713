import type { z } from 'zod';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { Decision } from '../../../../shared/domain/decisions/decision.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { mayScore } from './check-problem.ts';
import { readReviewDesk, type ReviewDesk } from './review-desk.ts';
import type { ReviewRows } from './review-rows.ts';
import type { ReviewedClaim } from './reviewed-units.ts';
import { standingAt } from './standing-at.ts';

type Method = (typeof contract)['review.accept-rest'];
type Input = Omit<z.output<Method['input']>, 'withRows'>;
type Failure = CallError<Method['errors'][number]>;
/** How many leaves were accepted, and which. */
export type Accepted = {
  readonly recorded: number;
  readonly at: readonly { readonly unit: string; readonly leaf: string }[];
};
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState' | 'reviewedUnits'>;
type Bulk = Extract<Decision, { kind: 'checked-in-bulk' }>;

/**
 * Lets the standing points be at leaves of the named units that this desk has not looked at; one decision per unit, with
 * name and count (P4). Leaves without points, and those where the unit was asked, stay open: there is nothing to accept.
 */
export function createAcceptRest(deps: Deps, rows: Pick<ReviewRows, 'row'>) {
  const { store, ledger } = deps;
  return (input: Input): Result<Accepted, Failure> => {
    const found = readReviewDesk(store, input.round);
    if (!found.ok) return found;
    const desk = found.value;
    return inTransaction(store.db, (): Result<Accepted, Failure> => {
      const bulks: Bulk[] = [];
      // All are read before the first is recorded: every new entry makes the ledger's facts be read again.
      for (const unit of new Set(input.units)) {
        const bulk = bulkOf({ ...deps, rows }, { desk, unit, input });
        if (!bulk.ok) return bulk;
        if (bulk.value.count > 0) bulks.push(bulk.value);
      }
      const by = input.by === undefined ? undefined : { ...input.by, role: desk.author.role };
      for (const bulk of bulks) ledger.record(bulk, by);
      const at = bulks.flatMap(({ unit, leaves }) => leaves.map((leaf) => ({ unit, leaf })));
      return ok({ recorded: at.length, at });
    });
  };
}

type Asked = {
  readonly desk: ReviewDesk;
  readonly unit: string;
  readonly input: Input;
};

function bulkOf(
  deps: Deps & { readonly rows: Pick<ReviewRows, 'row'> },
  { desk, unit, input }: Asked,
): Result<Bulk, Failure> {
  const here = desk.units.some(({ code }) => code === unit);
  const found = here ? deps.reviewedUnits(unit) : null;
  const reviewed = found?.reviewed ?? null;
  if (found === null || reviewed === null)
    return err({ code: 'review/not-received', params: { unit } });
  const open = openLeaves(deps, { desk, unit, reviewed });
  const wanted = open.filter(
    ({ code }) => input.leaves?.includes(code) ?? desk.isGiven(unit, code),
  );
  const flagged = (leaf: Leaf) =>
    deps.rows.row({ desk, leaf, reviewed: { ...found, reviewed } }).flags.length > 0;
  const leaves = wanted.filter((leaf) => input.unflaggedOnly !== true || !flagged(leaf));
  const foreign = leaves.find(({ code }) => !desk.isGiven(unit, code));
  if (foreign !== undefined)
    return err({ code: 'review/not-given', params: { unit, leaf: foreign.code } });
  const { digest } = reviewed.counted;
  const { round } = desk;
  const codes = leaves.map(({ code }) => code);
  return ok({ kind: 'checked-in-bulk', unit, digest, round, leaves: codes, count: codes.length });
}

/** Leaves with points that nobody of this desk looked at, and that do not wait for the unit. */
function openLeaves(
  { ledgerState }: Pick<Deps, 'ledgerState'>,
  { desk, unit, reviewed }: Omit<Asked, 'input'> & { readonly reviewed: ReviewedClaim },
): Leaf[] {
  const { digest } = reviewed.counted;
  const { round } = desk;
  const { asked } = ledgerState().facts.of(unit);
  const waiting = new Set(asked.filter((it) => it.digest === digest).map(({ leaf }) => leaf));
  const seen = new Set(reviewed.looks.filter((it) => it.round === round).map(({ leaf }) => leaf));
  return leavesOf(reviewed.claim.set)
    .filter(
      (leaf) =>
        mayScore(desk.desk.role, leaf) && standingAt(reviewed, leaf, round).status === 'scored',
    )
    .filter(({ code }) => !seen.has(code) && !waiting.has(code));
}
