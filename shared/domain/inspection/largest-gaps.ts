import type { Decimal } from '../number/decimal.ts';
import { add, compareDecimals, exact, isNegative, subtract, toDecimal } from '../number/exact.ts';
import { compareCodes } from '../register/lookup.ts';

/** What a unit claimed at a leaf and what stands there now. */
type LeafPair = { readonly self: Decimal | null; readonly standing: Decimal | null };
/** How far a unit's claim lies from what reviewers found, in points. */
export type Gap = { readonly unit: string; readonly gap: Decimal };

/**
 * The points by which claim and check differ, leaf by leaf and whichever way, so that too much at one leaf and too
 * little at another do not cancel out (P6). Leaves that the unit does not claim itself are passed over.
 */
export function gapOf(leaves: readonly LeafPair[]): Decimal {
  const sum = leaves.reduce((total, { self, standing }) => {
    if (self === null || standing === null) return total;
    const difference = subtract(exact(self), exact(standing));
    return isNegative(difference) ? subtract(total, difference) : add(total, difference);
  }, exact(0));
  return toDecimal(sum);
}

/** The units with the largest gaps, largest first; equal ones in order of code; none without a gap. */
export function largestGaps(gaps: readonly Gap[], count: number): Gap[] {
  return gaps
    .filter(({ gap }) => compareDecimals(gap, '0') > 0)
    .toSorted((a, b) => compareDecimals(b.gap, a.gap) || compareCodes(a.unit, b.unit))
    .slice(0, count);
}
