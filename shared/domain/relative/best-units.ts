import { compare, type Exact } from '../number/exact.ts';
import { leavesOf } from '../criteria/walk.ts';
import { standingValue } from '../ranking/best-values.ts';
import type { Entrant } from '../ranking/entrant.ts';

/** Who sets the best value of a relative leaf in a block; several where they are equal, nobody where it is null. */
export type BestUnits = { readonly value: Exact | null; readonly units: readonly string[] };

/** The best value of each relative leaf among the ranked units of one block, and whose it is (P8). */
export function bestUnits(entrants: readonly Entrant[]): ReadonlyMap<string, BestUnits> {
  const best = new Map<string, BestUnits>();
  for (const { unit, claim } of entrants) {
    const leaves = claim === null ? [] : leavesOf(claim.set);
    for (const leaf of leaves) {
      if (claim === null || leaf.rule.kind !== 'relative') continue;
      const soFar = best.get(leaf.code) ?? { value: null, units: [] };
      best.set(leaf.code, withValue(soFar, unit.code, standingValue(leaf, claim)));
    }
  }
  return best;
}

function withValue(soFar: BestUnits, unit: string, value: Exact | null): BestUnits {
  if (value === null) return soFar;
  const order = soFar.value === null ? 1 : compare(value, soFar.value);
  if (order > 0) return { value, units: [unit] };
  return order === 0 ? { ...soFar, units: [...soFar.units, unit] } : soFar;
}

/** Whether the best is another value or another unit's than before. */
export function isOtherBest(before: BestUnits, now: BestUnits): boolean {
  const same =
    before.value === null || now.value === null
      ? before.value === now.value
      : compare(before.value, now.value) === 0;
  return !same || before.units.join(' ') !== now.units.join(' ');
}
