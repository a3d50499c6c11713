import { z } from 'zod';

import type { Figures } from '../answers/figures.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import type { Decimal } from '../number/decimal.ts';
import { divide, isZero, multiply, roundTo, toDisplay } from '../number/exact.ts';
import { HUNDRED } from '../scoring/rule-outcome.ts';
import { isPercent } from './figure-columns.ts';
import { numberIn } from './number-in.ts';

/** By what units are compared at a leaf: a share of a whole, an amount, or the points where there is no one figure. */
export const MeasureKind = z.enum(['percent', 'value', 'points']);
export type MeasureKind = z.output<typeof MeasureKind>;

/** What one unit has at a leaf, to be compared. */
export type Measured = {
  readonly kind: MeasureKind;
  readonly measure: Decimal | null;
  /** The leaf's maximum. */
  readonly max: Decimal;
};

/** How the units of a level are compared at this leaf (P4). */
export function measureKind({ rule }: Leaf): MeasureKind {
  if ('numerator' in rule) return isPercent(rule) ? 'percent' : 'value';
  return rule.kind === 'value-tiers' || rule.kind === 'count-step' ? 'value' : 'points';
}

/** What one unit stands for in the comparison; null where it has no such value. */
export function measureOf(
  set: CriteriaSet,
  { rule }: Leaf,
  { figures, points }: { readonly figures: Figures; readonly points: Decimal | null },
): Decimal | null {
  const { scope } = figures;
  if ('numerator' in rule) {
    const a = numberIn(set, rule.numerator, scope);
    const b = numberIn(set, rule.denominator, scope);
    if (a === null || b === null || isZero(b)) return null;
    const value = divide(a, b);
    return isPercent(rule) ? roundTo(multiply(value, HUNDRED), 2) : toDisplay(value);
  }
  const counted = amountIn(rule);
  if (counted === null) return points;
  const value = numberIn(set, counted, scope);
  return value === null ? null : toDisplay(value);
}

function amountIn(rule: Leaf['rule']): string | null {
  if (rule.kind === 'value-tiers') return rule.value;
  return rule.kind === 'count-step' ? rule.count : null;
}
