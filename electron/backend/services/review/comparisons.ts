import type { CriteriaSet, Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Level } from '../../../../shared/domain/level/level.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import {
  measureKind,
  measureOf,
  type MeasureKind,
} from '../../../../shared/domain/review/measure.ts';
import { spreadOf, type Spread } from '../../../../shared/domain/review/spread.ts';
import type { Receiving } from '../../receiving.ts';
import type { ReviewDesk } from './review-desk.ts';
import { ownPoints } from './standing-at.ts';
import { figuresOfClaim } from './unit-figures.ts';

/** What every unit of a level has at one leaf, and how that lies (P4: other units' answers beside it). */
export type Comparison = {
  readonly kind: MeasureKind;
  readonly spread: Spread | null;
  readonly measures: ReadonlyMap<string, Decimal>;
};
export type ReadComparison = (desk: ReviewDesk, at: LeafOfLevel) => Comparison;
export type LeafOfLevel = { readonly level: Level; readonly set: CriteriaSet; readonly leaf: Leaf };

type Deps = Pick<Receiving, 'ledgerState' | 'reviewedUnits'>;

/** Compares the units of a level leaf by leaf; looks leave figures alone, so a table is compared once while it is worked on. */
export function createComparisons({ ledgerState, reviewedUnits }: Deps): ReadComparison {
  const known = new Map<string, Comparison>();
  let version: string | null = null;
  return (desk, { level, set, leaf }) => {
    const now = `${desk.campaign.digest} ${ledgerState().lastFigures ?? ''}`;
    if (now !== version) known.clear();
    version = now;
    const name = `${desk.round} ${level} ${leaf.code}`;
    const comparison = known.get(name) ?? compare({ level, set, leaf });
    known.set(name, comparison);
    return comparison;

    function compare(at: LeafOfLevel): Comparison {
      const kind = measureKind(at.leaf);
      const measures = new Map<string, Decimal>();
      for (const unit of desk.units) {
        if (unit.level !== at.level) continue;
        const { reviewed } = reviewedUnits(unit.code);
        if (reviewed === null) continue;
        const measure = measureOf(at.set, at.leaf, {
          figures: figuresOfClaim(reviewed.claim),
          points: kind === 'points' ? ownPoints(reviewed, at.leaf) : null,
        });
        if (measure !== null) measures.set(unit.code, measure);
      }
      return { kind, measures, spread: spreadOf(kind, [...measures.values()], at.leaf.max) };
    }
  };
}
