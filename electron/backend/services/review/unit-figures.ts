import { figuresOf, type Figures } from '../../../../shared/domain/answers/figures.ts';
import type { CriteriaSet, Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { comparableWith } from '../../../../shared/domain/last-year/compare-years.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import type { Claim } from '../../../../shared/domain/ranking/entrant.ts';
import { measureOf } from '../../../../shared/domain/review/measure.ts';
import type { EarlierRepository } from '../../db/earlier-repository.ts';

const known = new WeakMap<Claim, Figures>();

/** The figures of a claim, read once however many leaves are looked at. */
export function figuresOfClaim(claim: Claim): Figures {
  const figures = known.get(claim) ?? figuresOf(claim.set, claim.answers);
  known.set(claim, figures);
  return figures;
}

/** What a unit had at a leaf a year before; null where it is not known. */
export type ReadEarlier = (input: {
  readonly unit: string;
  readonly set: CriteriaSet;
  readonly leaf: Leaf;
}) => Decimal | null;

type Earlier = {
  readonly figures: Figures;
  readonly points: Readonly<Record<string, Decimal>>;
};

/** Reads submissions of earlier years, each parsed once, against this year's set: same field, same code (P4). */
export function createReadEarlier(earlier: EarlierRepository): ReadEarlier {
  const read = new Map<string, Earlier | null>();
  let version = '';
  return ({ unit, set, leaf }) => {
    const now = earlier.version();
    if (now !== version) read.clear();
    version = now;
    const found = read.has(unit) ? (read.get(unit) ?? null) : load(earlier, unit, set);
    read.set(unit, found);
    if (found === null) return null;
    const points = found.points[leaf.code] ?? null;
    return measureOf(set, leaf, { figures: found.figures, points });
  };
}

function load(earlier: EarlierRepository, unit: string, set: CriteriaSet): Earlier | null {
  const row = earlier.find(unit);
  if (row === null) return null;
  const { answers, points } = comparableWith(set, row.assessment);
  return { figures: figuresOf(set, answers), points };
}
