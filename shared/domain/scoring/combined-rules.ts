import type { Rule } from '../criteria/rule.ts';
import { must } from '../../lib/must.ts';
import { err } from '../../lib/result.ts';
import { add, compare, exact, roundTo } from '../number/exact.ts';
import {
  type RuleContext,
  type RuleGap,
  type RuleOf,
  type RuleOutcome,
  type RuleScore,
  scored,
  ZERO,
} from './rule-outcome.ts';

/** Scores an inner rule; handed in, so that rules need not know the list of all rules. */
export type ScoreRule = (rule: Rule, context: RuleContext) => RuleOutcome;

/** One gap for several: figures to fill in come first, for they may settle the rest. */
function gapOfAll(gaps: readonly RuleGap[]): RuleGap {
  const fields = gaps.flatMap((gap) => (gap.status === 'missing' ? gap.fields : []));
  if (fields.length > 0) return { status: 'missing', fields: [...new Set(fields)] };
  return must(gaps[0], 'there is at least one gap');
}

type Alternative = {
  readonly index: number;
  readonly label: string;
  readonly score: RuleScore;
};

/** The best of the alternatives whose figures are in; of equal ones the first ("cao nhất", domain notes, 2.3). */
export function scoreBestOf(
  rule: RuleOf<'best-of'>,
  context: RuleContext,
  scoreRule: ScoreRule,
): RuleOutcome {
  const usable: Alternative[] = [];
  const gaps: RuleGap[] = [];
  for (const [index, alternative] of rule.alternatives.entries()) {
    const outcome = scoreRule(alternative.rule, context);
    if (outcome.ok) usable.push({ index, label: alternative.label, score: outcome.value });
    else gaps.push(outcome.error);
  }
  const [first, ...others] = usable;
  if (first === undefined) return err(gapOfAll(gaps));
  const best = others.reduce(
    (top, other) => (compare(other.score.points, top.score.points) > 0 ? other : top),
    first,
  );
  const outcome = scored(context, best.score.points, {
    kind: 'best-of',
    chosen: best.index,
    alternatives: usable.map(({ index, label, score }) => ({
      index,
      label,
      points: roundTo(score.points, context.leafDecimals),
      explanation: score.explanation,
    })),
  });
  return { ...outcome, value: { ...outcome.value, provisional: best.score.provisional } };
}

/** Sum of the parts, each within its own maximum; rounded once, as the leaf. */
export function scoreSumOf(
  rule: RuleOf<'sum-of'>,
  context: RuleContext,
  scoreRule: ScoreRule,
): RuleOutcome {
  const parts: { label: string; max: string; score: RuleScore }[] = [];
  const gaps: RuleGap[] = [];
  for (const { label, max, rule: inner } of rule.parts) {
    const outcome = scoreRule(inner, { ...context, max: exact(max) });
    if (outcome.ok) parts.push({ label, max, score: outcome.value });
    else gaps.push(outcome.error);
  }
  if (gaps.length > 0) return err(gapOfAll(gaps));
  const points = parts.reduce((sum, part) => add(sum, part.score.points), ZERO);
  const outcome = scored(context, points, {
    kind: 'sum-of',
    parts: parts.map(({ label, max, score }) => ({
      label,
      max,
      points: roundTo(score.points, context.leafDecimals),
      explanation: score.explanation,
    })),
  });
  const provisional = parts.some((part) => part.score.provisional);
  return { ...outcome, value: { ...outcome.value, provisional } };
}
