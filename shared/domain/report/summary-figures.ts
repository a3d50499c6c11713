import {
  add,
  compareDecimals,
  divide,
  exact,
  multiply,
  roundTo,
  type Exact,
} from '../number/exact.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { leavesOf } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import type { RankedUnit, RankingList } from '../ranking/ranking.ts';
import { placings, type ReportData } from './report-data.ts';

/** Ranked units of a list by place. */
export function rankedOf(data: ReportData, list: RankingList): RankedUnit[] {
  return placings(data, list)
    .map(({ unit }) => unit)
    .filter(({ standing }) => standing === 'ranked');
}

function mean(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null;
  return divide(
    values.reduce((sum, value) => add(sum, value)),
    exact(values.length),
  );
}

/** Plain mean of decimals, 2 places; null of nothing. */
export function averageOf(values: readonly (Decimal | null)[]): Decimal | null {
  const present = values.filter((value) => value !== null).map((value) => exact(value));
  const average = mean(present);
  return average === null ? null : roundTo(average, 2);
}

/** How many of the units stand in each band, highest band first. */
export function bandCounts(
  data: ReportData,
  units: readonly RankedUnit[],
): { readonly name: string; readonly count: number }[] {
  return data.campaign.bands
    .toSorted((a, b) => compareDecimals(b.from, a.from))
    .map(({ name }) => ({ name, count: units.filter(({ band }) => band === name).length }));
}

export type WeakLeaf = { readonly leaf: Leaf; readonly percent: Decimal };

/** Share of the maximum that the units reached at a leaf on average, over those who have points there. */
function leafPercent(leaf: Leaf, units: readonly RankedUnit[]): WeakLeaf[] {
  const max = exact(leaf.max);
  const reached = units.flatMap(({ leaves }) => {
    const points = leaves?.[leaf.code]?.points ?? null;
    return points === null ? [] : [divide(exact(points), max)];
  });
  const average = mean(reached);
  if (average === null) return [];
  return [{ leaf, percent: roundTo(multiply(average, exact(100)), 2) }];
}

/** The leaves at which the units reached the smallest share of the maximum, weakest first. */
export function weakestLeaves(
  set: CriteriaSet,
  units: readonly RankedUnit[],
  most: number,
): WeakLeaf[] {
  return leavesOf(set)
    .filter(({ max }) => compareDecimals(max, '0') > 0)
    .flatMap((leaf) => leafPercent(leaf, units))
    .toSorted((a, b) => compareDecimals(a.percent, b.percent))
    .slice(0, most);
}
