import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import { standingPoints, type Standing } from '../../../../shared/domain/review/standing-points.ts';
import type { ReviewedClaim } from './reviewed-units.ts';
import { figuresOfClaim } from './unit-figures.ts';

/** Points of one leaf before a round, or with every look for null; no other leaf is scored for it. */
export function standingAt(reviewed: ReviewedClaim, leaf: Leaf, round: Round | null): Standing {
  const { claim, counted, looks, rule } = reviewed;
  const figures = figuresOfClaim(claim);
  return standingPoints({ claim, figures, digest: counted.digest, looks, rule }, leaf, round);
}

/** Points without anybody's look: what the unit claims, or what the rule gives from figures of reviewers. */
export function ownPoints(reviewed: ReviewedClaim, leaf: Leaf): Decimal | null {
  const claimed = reviewed.claim.assessment.claimed[leaf.code] ?? null;
  return claimed ?? standingAt(reviewed, leaf, 'district').points;
}
