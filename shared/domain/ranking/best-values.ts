import type { Leaf } from '../criteria/criteria-set.ts';
import { leavesOf } from '../criteria/walk.ts';
import { compare, exact, type Exact } from '../number/exact.ts';
import { relativeValue } from '../scoring/relative.ts';
import type { Claim, Entrant } from './entrant.ts';

/** The value with which a unit stands for the best; null when it does not. */
export function standingValue(leaf: Leaf, claim: Claim): Exact | null {
  const { set, answers, notApplicable, looks } = claim;
  const counted = !(leaf.naAllowed && notApplicable.has(leaf.code));
  const stands = counted && looks.get(leaf.code)?.outcome !== 'changed';
  return stands ? relativeValue(set, leaf, answers) : null;
}

/**
 * Best value of each relative leaf among the ranked units of one block, taken when the block is closed (P8). A unit
 * for which the leaf is not counted, or whose points a reviewer replaced, does not set the best: its figures did not
 * stand. Where nobody has any it is 0, and then the rule gives everybody 0.
 */
export function bestValues(entrants: readonly Entrant[]): Readonly<Record<string, Exact>> {
  const best = new Map<string, Exact>();
  for (const { claim } of entrants) {
    const leaves = claim === null ? [] : leavesOf(claim.set);
    for (const leaf of leaves) {
      if (claim === null || leaf.rule.kind !== 'relative') continue;
      const soFar = best.get(leaf.code) ?? exact(0);
      const value = standingValue(leaf, claim) ?? soFar;
      best.set(leaf.code, compare(value, soFar) > 0 ? value : soFar);
    }
  }
  return Object.fromEntries(best);
}
