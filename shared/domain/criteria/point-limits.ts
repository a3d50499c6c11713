import type { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';
import type { Leaf } from './criteria-set.ts';

/** The least that a leaf can give: only a deduction may go below zero, as far as its floor (C3). */
export function leastPoints({ rule }: Pick<Leaf, 'rule'>): Decimal {
  return rule.kind === 'deduct' && compareDecimals(rule.floor, '0') < 0 ? rule.floor : '0';
}

/** True for points that somebody may give at a leaf. */
export function isWithinLimits(leaf: Pick<Leaf, 'rule' | 'max'>, points: Decimal): boolean {
  return compareDecimals(points, leaf.max) <= 0 && compareDecimals(points, leastPoints(leaf)) >= 0;
}
