import type { Figures } from '../answers/figures.ts';
import type { EffectiveScore } from '../campaign/campaign.ts';
import type { Leaf } from '../criteria/criteria-set.ts';
import type { Round } from '../decisions/leaf-check.ts';
import { compareDecimals } from '../number/exact.ts';
import { effectiveLooks } from '../ranking/effective-points.ts';
import type { Claim } from '../ranking/entrant.ts';
import type { Look } from '../ranking/ledger-facts.ts';
import type { RankedLeaf } from '../ranking/ranking.ts';
import { notCounted, scoreLeaf, withReview } from '../scoring/score-leaf.ts';
import type { LeafScore } from '../scoring/score-sheet.ts';
import { isEarlier } from './rounds.ts';

/** What of a submission under review one leaf's points follow from. */
export type LookedAt = {
  readonly claim: Claim;
  readonly figures: Figures;
  readonly digest: string;
  /** Every look at this submission. */
  readonly looks: readonly Look[];
  readonly rule: EffectiveScore | undefined;
};
export type Standing = Pick<RankedLeaf, 'points' | 'status'>;

/**
 * Points of one leaf as scoring the whole submission would give them, while its block is open (P8): with the looks of
 * the rounds before `round` alone, which is what somebody who agrees in it agrees with (P4), or with all for null.
 */
export function standingPoints(looked: LookedAt, leaf: Leaf, round: Round | null): Standing {
  const { notApplicable } = looked.claim;
  if (leaf.naAllowed && notApplicable.has(leaf.code)) return standingOf(notCounted(leaf));
  return standingOf(withLooks(ownScore(looked, leaf), looked, { leaf, round }));
}

const scored = new WeakMap<Figures, Map<string, LeafScore>>();

/** What the figures alone give; several rounds of one leaf ask for the same. */
function ownScore({ claim: { set, assessment }, figures }: LookedAt, leaf: Leaf): LeafScore {
  const known = scored.get(figures) ?? new Map<string, LeafScore>();
  scored.set(figures, known);
  const entry = assessment.leaves[leaf.code];
  const score = known.get(leaf.code) ?? scoreLeaf(leaf, { set, figures, entry, best: null });
  known.set(leaf.code, score);
  return score;
}

function withLooks(
  own: LeafScore,
  { claim, digest, rule, looks: all }: LookedAt,
  { leaf, round }: { readonly leaf: Leaf; readonly round: Round | null },
): LeafScore {
  const looks = all.filter(
    (look) => look.leaf === leaf.code && (round === null || isEarlier(look.round, round)),
  );
  const look = effectiveLooks(looks, { digest, rule }).get(leaf.code);
  const points = look?.points ?? null;
  if (look === undefined || points === null) return own;
  // Whoever agreed before the block was closed agreed with the figures, not with the provisional points.
  if (look.outcome === 'agreed' && leaf.rule.kind === 'relative') return own;
  const claimStands =
    look.claimIfLower && own.points !== null && compareDecimals(own.points, points) < 0;
  return claimStands ? own : withReview(own, points, claim.set.rounding.leafDecimals);
}

function standingOf({ points, status }: Standing): Standing {
  return { points, status };
}
