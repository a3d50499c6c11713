import { gapOf } from '../../../../shared/domain/inspection/largest-gaps.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import { add, exact, toDecimal } from '../../../../shared/domain/number/exact.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';

/** What a unit claimed in all, what stands now, and how far both differ leaf by leaf. */
export type UnitScores = {
  readonly self: Decimal;
  readonly standing: Decimal;
  readonly gap: Decimal;
};

/** Sums over the leaves that are counted; relative leaves as if their block were open. */
export function unitScores({ claim, score }: ReviewedClaim): UnitScores {
  const leaves = Object.entries(score.leaves)
    .filter(([, { status }]) => !status.startsWith('not-counted'))
    .map(([code, { points }]) => ({
      self: claim.assessment.claimed[code] ?? null,
      standing: points,
    }));
  const self = leaves.reduce((sum, leaf) => add(sum, exact(leaf.self ?? '0')), exact(0));
  return {
    self: toDecimal(self),
    standing: score.totals.achieved,
    gap: gapOf(leaves),
  };
}
