import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { fieldBySlug, leafByCode } from '../criteria/walk.ts';
import { must } from '../../lib/must.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals, type Exact } from '../number/exact.ts';
import { scoreAssessment } from '../scoring/score-assessment.ts';
import type { LeafScore, Totals } from '../scoring/score-sheet.ts';
import type { EffectiveLook } from './effective-points.ts';
import type { Claim } from './entrant.ts';
import type { PointsSource, RankedLeaf, RankedTotals } from './ranking.ts';

type Best = Readonly<Record<string, Exact>> | null;

/**
 * Points that replace the computed ones. An agreed relative leaf is left to the rule: whoever agreed before the block
 * was closed agreed with the figures, and the provisional points were never meant to stand (P8). Where the desk
 * accepted a claim that is lower than what was found on the spot, the rule `lowest` leaves the claim (P6).
 */
function replacedPoints(claim: Claim, best: Best): Readonly<Record<string, Decimal>> {
  const leaves = leafByCode(claim.set);
  const claimed = claimedWhereAsked(claim, best);
  const replaced = [...claim.looks].flatMap(([code, { points, outcome, claimIfLower }]) => {
    const left = outcome === 'agreed' && leaves.get(code)?.rule.kind === 'relative';
    if (points === null || left) return [];
    const own = claimIfLower ? (claimed.get(code) ?? null) : null;
    return own !== null && compareDecimals(own, points) < 0 ? [] : [[code, points] as const];
  });
  return Object.fromEntries(replaced);
}

/** Computed points of every leaf; empty, without computing, where no look asks for them. */
function claimedWhereAsked(claim: Claim, best: Best): ReadonlyMap<string, Decimal | null> {
  if (![...claim.looks.values()].some(({ claimIfLower }) => claimIfLower)) return new Map();
  const { leaves } = scoreAssessment(toScore(claim, best));
  return new Map(leaves.map(({ code, points }) => [code, points]));
}

function toScore({ set, answers, assessment, notApplicable }: Claim, best: Best) {
  const { leaves } = assessment;
  return { set, answers, leaves, notApplicable, ...(best === null ? {} : { best }) };
}

/** A rule that reads a figure which only a reviewer enters, or other units' figures, is nobody's own claim. */
function isByRule(set: CriteriaSet, leaf: Leaf): boolean {
  const fields = fieldBySlug(set);
  const reviewed = leaf.fields.some(
    ({ field, use }) => use === 'rule' && fields.get(field)?.filledBy !== 'unit',
  );
  return reviewed || leaf.reviewerOnly || leaf.rule.kind === 'relative';
}

type LeafContext = {
  readonly claim: Claim;
  readonly replaced: Readonly<Record<string, Decimal>>;
};

function sourceOf(
  score: LeafScore,
  look: EffectiveLook | undefined,
  context: LeafContext,
): PointsSource | null {
  const { claim, replaced } = context;
  if (score.points === null) return null;
  if (look !== undefined && Object.hasOwn(replaced, score.code)) return look.round;
  const leaf = must(leafByCode(claim.set).get(score.code), `leaf ${score.code}`);
  return isByRule(claim.set, leaf) ? 'rule' : 'self';
}

function rankedLeaf(score: LeafScore, context: LeafContext): RankedLeaf {
  const look = context.claim.looks.get(score.code);
  return {
    points: score.points,
    status: score.status,
    source: sourceOf(score, look, context),
    checked: look !== undefined,
    provisional: score.provisional,
  };
}

function rankedTotals({ max, notCounted, required, achieved, percent, converted }: Totals) {
  return { max, notCounted, required, achieved, percent, converted } satisfies RankedTotals;
}

export type EntrantScore = {
  readonly totals: RankedTotals;
  readonly sections: Record<string, RankedTotals>;
  readonly leaves: Record<string, RankedLeaf>;
};

/** Effective points of every leaf of a ranked unit. `best`: values of its closed block, null while it is open. */
export function scoreClaim(claim: Claim, best: Best): EntrantScore {
  const replaced = replacedPoints(claim, best);
  const sheet = scoreAssessment({ ...toScore(claim, best), points: replaced });
  const context = { claim, replaced };
  return {
    totals: rankedTotals(sheet.total),
    sections: Object.fromEntries(
      Object.entries(sheet.sections).map(([code, totals]) => [code, rankedTotals(totals)]),
    ),
    leaves: Object.fromEntries(
      sheet.leaves.map((score) => [score.code, rankedLeaf(score, context)]),
    ),
  };
}
