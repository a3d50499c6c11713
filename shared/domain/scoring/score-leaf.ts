import type { LeafEntry } from '../answers/assessment.ts';
import { brokenBounds } from '../answers/bounds.ts';
import type { Figures } from '../answers/figures.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { readsOf } from '../criteria/rule-reads.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { type Exact, exact, larger, roundTo, smaller } from '../number/exact.ts';
import { parserOf } from './parsed.ts';
import { type RuleGap, ZERO } from './rule-outcome.ts';
import { scoreRule } from './score-rule.ts';
import type { LeafScore } from './score-sheet.ts';

export type LeafInput = {
  readonly set: CriteriaSet;
  readonly figures: Figures;
  readonly entry: LeafEntry | undefined;
  /** Best value of the closed block, for a relative leaf. */
  readonly best: Exact | null;
};

const NOTHING = {
  computed: null,
  points: null,
  provisional: false,
  explanation: null,
  missing: [],
} as const;

/** A leaf that the campaign does not count for this unit. */
export function notCounted(leaf: Leaf): LeafScore {
  return { ...NOTHING, code: leaf.code, max: leaf.max, status: 'not-counted-decided' };
}

/**
 * Figures the rule may read that stand in the way: wanted and absent, unusable, or in contradiction to another figure
 * (more online dossiers than dossiers). They are asked for even where the rule could be settled without them, so that
 * a leaf is never scored on half its figures or on impossible ones.
 */
function figuresInTheWay(leaf: Leaf, input: LeafInput): RuleGap | null {
  const absent: string[] = [];
  const unusable: string[] = [];
  for (const slug of readsOf(input.set, leaf)) {
    const field = fieldBySlug(input.set).get(slug);
    const { state } = input.figures.figure(slug);
    const broken = field !== undefined && brokenBounds(input.set, input.figures, field).length > 0;
    if (state === 'unusable' || broken) unusable.push(slug);
    if (state === 'absent' && field && input.figures.wanted(field)) absent.push(slug);
  }
  if (unusable.length > 0) return { status: 'invalid', fields: [...unusable, ...absent] };
  return absent.length > 0 ? { status: 'missing', fields: absent } : null;
}

/** Figures that only a reviewer enters are awaited, not missing: the unit can do nothing about them (C3). */
function isAwaited(leaf: Leaf, input: LeafInput, fields: readonly string[]): boolean {
  if (leaf.reviewerOnly) return true;
  const known = fieldBySlug(input.set);
  return fields.length > 0 && fields.every((slug) => known.get(slug)?.filledBy !== 'unit');
}

function withGap(leaf: Leaf, input: LeafInput, gap: RuleGap): LeafScore {
  const blank = { ...NOTHING, code: leaf.code, max: leaf.max };
  if (gap.status === 'not-counted-by-rule') return { ...blank, ...gap };
  if (gap.status === 'awaiting-reviewer') return { ...blank, ...gap };
  const awaited = gap.status === 'missing' && isAwaited(leaf, input, gap.fields);
  return {
    ...blank,
    status: awaited ? 'awaiting-reviewer' : gap.status,
    missing: gap.fields,
  };
}

/** The unit may choose less than the rule gives, down to 0, never more (U2). */
function chosenPoints(computed: Exact, chosen: Decimal | undefined): Exact {
  if (chosen === undefined) return computed;
  return smaller(computed, larger(exact(chosen), smaller(ZERO, computed)));
}

/** Points of one leaf as the unit claims them. */
export function scoreLeaf(leaf: Leaf, input: LeafInput): LeafScore {
  const inTheWay = figuresInTheWay(leaf, input);
  if (inTheWay !== null) return withGap(leaf, input, inTheWay);
  const { leafDecimals } = input.set.rounding;
  const outcome = scoreRule(leaf.rule, {
    parse: parserOf(input.set),
    scope: input.figures.scope,
    max: exact(leaf.max),
    leafDecimals,
    best: input.best,
  });
  if (!outcome.ok) return withGap(leaf, input, outcome.error);
  const computed = roundTo(outcome.value.points, leafDecimals);
  const points = chosenPoints(
    exact(computed),
    leaf.reviewerOnly ? undefined : input.entry?.selfPoints,
  );
  return {
    code: leaf.code,
    max: leaf.max,
    status: 'scored',
    computed,
    points: roundTo(points, leafDecimals),
    provisional: outcome.value.provisional,
    explanation: outcome.value.explanation,
    missing: [],
  };
}

/**
 * Points that a review put in place of the computed or self-chosen ones; at most the maximum. A leaf that is not
 * counted stays so: what it lacks is a figure of the unit, which only a new revision can bring.
 */
export function withReview(
  score: LeafScore,
  reviewed: Decimal | undefined,
  leafDecimals: number,
): LeafScore {
  const counted = score.status !== 'not-counted-decided' && score.status !== 'not-counted-by-rule';
  if (reviewed === undefined || !counted) return score;
  const points = roundTo(smaller(exact(reviewed), exact(score.max)), leafDecimals);
  const explanation = score.explanation ?? { kind: 'reviewer-points', max: score.max, points };
  return { ...score, status: 'scored', points, explanation, provisional: false, missing: [] };
}
