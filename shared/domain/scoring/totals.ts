import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { leavesIn, sectionsOf } from '../criteria/walk.ts';
import { perSet } from '../criteria/per-set.ts';
import type { Decimal } from '../number/decimal.ts';
import {
  divide,
  exact,
  isZero,
  multiply,
  roundTo,
  subtract,
  sumDecimals,
  toDecimal,
} from '../number/exact.ts';
import { HUNDRED } from './rule-outcome.ts';
import type { LeafScore, Totals } from './score-sheet.ts';

/** What totals need of a leaf. */
export type CountedLeaf = Pick<LeafScore, 'code' | 'max' | 'status' | 'points'>;

const leafCodesBySection = perSet(
  (set) =>
    new Map(
      sectionsOf(set).map((section) => [
        section.code,
        new Set(leavesIn(section).map((leaf) => leaf.code)),
      ]),
    ),
);

function isNotCounted(leaf: CountedLeaf): boolean {
  return leaf.status === 'not-counted-decided' || leaf.status === 'not-counted-by-rule';
}

/**
 * The seven columns as Thừa Thiên Huế publishes them (domain notes, 2.2): 42.63 of 50 − 2 gives 88.81 % and 44.41.
 * Both come from the exact quotient, each rounded once.
 */
function columns(set: CriteriaSet, max: Decimal, leaves: readonly CountedLeaf[]): Totals {
  const notCounted = sumDecimals(leaves.filter(isNotCounted).map((leaf) => leaf.max));
  const counted = leaves.filter((leaf) => !isNotCounted(leaf));
  const achieved = sumDecimals(counted.map((leaf) => leaf.points ?? '0'));
  const open = sumDecimals(counted.filter((leaf) => leaf.points === null).map((leaf) => leaf.max));
  const required = subtract(exact(max), exact(notCounted));
  const sums = { max, notCounted, required: toDecimal(required), achieved, open };
  if (isZero(required)) return { ...sums, percent: null, converted: null };
  const share = divide(exact(achieved), required);
  return {
    ...sums,
    percent: roundTo(multiply(share, HUNDRED), set.rounding.percentDecimals),
    converted: roundTo(multiply(share, exact(max)), set.rounding.convertedDecimals),
  };
}

/** Totals of the whole and of every section, any depth, from the rounded points of leaves (C4, K2). */
export function totalsOf(
  set: CriteriaSet,
  leafScores: readonly CountedLeaf[],
): { readonly total: Totals; readonly sections: Readonly<Record<string, Totals>> } {
  const sections = sectionsOf(set).map((section) => {
    const codes = leafCodesBySection(set).get(section.code);
    const inside = leafScores.filter((leaf) => codes?.has(leaf.code) === true);
    return [section.code, columns(set, section.max, inside)] as const;
  });
  return { total: columns(set, set.total, leafScores), sections: Object.fromEntries(sections) };
}
