import type { Answers, LeafEntries } from '../answers/assessment.ts';
import { type Figures, figuresOf } from '../answers/figures.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { leavesOf } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { type Exact, exact } from '../number/exact.ts';
import { notCounted, scoreLeaf, withReview } from './score-leaf.ts';
import type { LeafScore, ScoreSheet } from './score-sheet.ts';
import { totalsOf } from './totals.ts';

export type AssessmentToScore = {
  readonly set: CriteriaSet;
  /** The unit's figures, with the reviewer's beside them once they are in. */
  readonly answers: Answers;
  readonly leaves: LeafEntries;
  /** Leaves the campaign does not count for this unit; heeded only where the set allows it. */
  readonly notApplicable: ReadonlySet<string>;
  /** Best value of the closed block per relative leaf; without it such a leaf is provisional. */
  readonly best?: Readonly<Record<string, Decimal | Exact>> | undefined;
  /** Points that stand after review, per leaf. */
  readonly points?: Readonly<Record<string, Decimal>> | undefined;
};

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function bestOf(input: AssessmentToScore, leaf: Leaf): Exact | null {
  const best = own(input.best, leaf.code);
  if (best === undefined) return null;
  return typeof best === 'string' ? exact(best) : best;
}

function scoreOne(leaf: Leaf, input: AssessmentToScore, figures: Figures): LeafScore {
  if (leaf.naAllowed && input.notApplicable.has(leaf.code)) return notCounted(leaf);
  const score = scoreLeaf(leaf, {
    set: input.set,
    figures,
    entry: own(input.leaves, leaf.code),
    best: bestOf(input, leaf),
  });
  return withReview(score, own(input.points, leaf.code), input.set.rounding.leafDecimals);
}

/**
 * Points of every leaf with the facts behind them, and the totals of every section. Pure and quick enough for each
 * keystroke; the same function scores at the form, at export, at import and in the ranking (C3, C4, K4).
 */
export function scoreAssessment(input: AssessmentToScore): ScoreSheet {
  const figures = figuresOf(input.set, input.answers);
  const leaves = leavesOf(input.set).map((leaf) => scoreOne(leaf, input, figures));
  return { leaves, ...totalsOf(input.set, leaves) };
}
