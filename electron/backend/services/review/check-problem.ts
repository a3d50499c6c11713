import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { LeafCheck } from '../../../../shared/domain/decisions/leaf-check.ts';
import { compareDecimals } from '../../../../shared/domain/number/exact.ts';
import type { Standing } from '../../../../shared/domain/review/standing-points.ts';
import type { Role } from '../../../../shared/domain/roles/role.ts';
import type { ReviewedClaim } from './reviewed-units.ts';

type Check = Omit<LeafCheck, 'round' | 'digest'>;
/** Points that stand, at least of the leaf that is looked at. */
type Scored = {
  readonly score: { readonly leaves: Readonly<Record<string, Standing>> };
};
export type CheckProblem =
  | 'review/leaf-not-open'
  | 'review/points-out-of-range'
  | 'review/reason-missing';

/**
 * What is wrong with one look at one leaf (P4), or null: a leaf that is counted and this desk may judge; agreed points
 * are those that stood before the round (`score`); changed ones lie within the rule's limits and come with a reason.
 */
export function checkProblem(
  check: Check,
  { claim, score }: Pick<ReviewedClaim, 'claim'> & Scored,
  role: Role,
): CheckProblem | null {
  const leaf = leafByCode(claim.set).get(check.leaf);
  const standing = score.leaves[check.leaf];
  if (leaf === undefined || standing === undefined) return 'review/leaf-not-open';
  if (standing.status.startsWith('not-counted') || !mayScore(role, leaf))
    return 'review/leaf-not-open';
  if (check.outcome === 'agreed')
    return check.points === standing.points ? null : 'review/points-out-of-range';
  if (compareDecimals(check.points, leaf.max) > 0) return 'review/points-out-of-range';
  if (compareDecimals(check.points, leastPoints(leaf)) < 0) return 'review/points-out-of-range';
  return check.reason.trim() === '' ? 'review/reason-missing' : null;
}

/** Only a deduction may go below zero, as far as its floor (C3). */
export function leastPoints({ rule }: Leaf): string {
  return rule.kind === 'deduct' && compareDecimals(rule.floor, '0') < 0 ? rule.floor : '0';
}

/** Whether a desk may score a leaf: what only the province fills in is not the district's to judge (C3). */
export function mayScore(role: Role, leaf: Leaf): boolean {
  return role !== 'district' || leaf.filledBy !== 'province';
}
