import type { RankingPolicy } from '../campaign/campaign.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';
import { compareCodes } from '../register/lookup.ts';

/** A unit with what it is ranked by: the rounded converted total, then the tie-breakers in order (K1). */
export type Contender = {
  readonly unit: string;
  /** Null when nothing is counted for the unit: below every score. */
  readonly points: Decimal | null;
  /** Points of the sections that the policy names, in its order. */
  readonly tieBreakers: readonly (Decimal | null)[];
};

export type Placed = { readonly unit: string; readonly rank: number; readonly tied: boolean };

function highestFirst(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDecimals(b, a);
}

/** 0 exactly when the two share a place. */
function compareContenders(a: Contender, b: Contender): number {
  const keys = Math.max(a.tieBreakers.length, b.tieBreakers.length);
  let order = highestFirst(a.points, b.points);
  for (let key = 0; key < keys && order === 0; key += 1) {
    order = highestFirst(a.tieBreakers[key] ?? null, b.tieBreakers[key] ?? null);
  }
  return order;
}

/**
 * Places by points, highest first. `competition` skips the places that a tie used up (1-2-2-4, as the ministry's
 * list for 2017 prints 17, 17, 19), `dense` does not (1-2-2-3). Units that share a place stand in order of code.
 */
export function rankContenders(
  contenders: readonly Contender[],
  ties: RankingPolicy['ties'],
): Placed[] {
  const ordered = contenders.toSorted(
    (a, b) => compareContenders(a, b) || compareCodes(a.unit, b.unit),
  );
  const groups: Contender[][] = [];
  for (const contender of ordered) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group === undefined || first === undefined || compareContenders(first, contender) !== 0) {
      groups.push([contender]);
    } else {
      group.push(contender);
    }
  }
  let before = 0;
  return groups.flatMap((group, index) => {
    const rank = ties === 'dense' ? index + 1 : before + 1;
    before += group.length;
    return group.map(({ unit }) => ({ unit, rank, tied: group.length > 1 }));
  });
}

/**
 * Late and absent units: last together, without a score, one place after the number of ranked units ("không xếp
 * hạng (xem như xếp hạng cuối)", letter 1252, I.4).
 */
export function placeLast(units: readonly string[], ranked: number): Placed[] {
  return units
    .toSorted(compareCodes)
    .map((unit) => ({ unit, rank: ranked + 1, tied: units.length > 1 }));
}
