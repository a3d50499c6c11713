import type { Expression } from '../expression/expression.ts';
import {
  evaluateBoolean,
  evaluateNumber,
  type EvaluationProblem,
  type Scope,
} from '../expression/evaluate.ts';
import { namesIn } from '../expression/names.ts';
import { type Exact, exact, roundTo, smaller } from '../number/exact.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Rule } from '../criteria/rule.ts';
import type { Explanation, ExplanationFacts } from './score-sheet.ts';

export type RuleContext = {
  /** Parsed text of the set's expressions; null when a text cannot be read. */
  readonly parse: (text: string) => Expression | null;
  readonly scope: Scope;
  /** Most the rule may give: of the leaf, or of the part it stands for. */
  readonly max: Exact;
  readonly leafDecimals: number;
  /** Best value of the closed block; null before. */
  readonly best: Exact | null;
};

export type RuleScore = {
  /** Unrounded. */
  readonly points: Exact;
  readonly explanation: Explanation;
  readonly provisional: boolean;
};

/** Why a rule gives no points. */
export type RuleGap =
  | { readonly status: 'missing' | 'invalid'; readonly fields: readonly string[] }
  | { readonly status: 'awaiting-reviewer' }
  | { readonly status: 'not-counted-by-rule'; readonly explanation: Explanation };

export type RuleOutcome = Result<RuleScore, RuleGap>;
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

export const ZERO = exact(0);
export const HUNDRED = exact(100);

/** Points with the facts behind them, never more than the maximum. */
export function scored(
  context: RuleContext,
  points: Exact,
  facts: ExplanationFacts,
): { readonly ok: true; readonly value: RuleScore } {
  const kept = smaller(points, context.max);
  const explanation: Explanation = {
    ...facts,
    max: roundTo(context.max, context.leafDecimals),
    points: roundTo(kept, context.leafDecimals),
  };
  return ok({ points: kept, explanation, provisional: false });
}

/** A gap from an expression that could not be computed. */
export function gapOf(problem: EvaluationProblem, expression: Expression): RuleGap {
  return problem.code === 'missing'
    ? { status: 'missing', fields: [problem.name] }
    : { status: 'invalid', fields: namesIn(expression) };
}

/** Reads a number from the text of an expression over fields. */
export function readNumber(context: RuleContext, text: string): Result<Exact, RuleGap> {
  const expression = context.parse(text);
  if (expression === null) return err({ status: 'invalid', fields: [] });
  const value = evaluateNumber(expression, context.scope);
  return value.ok ? value : err(gapOf(value.error, expression));
}

/** Reads a yes or no from the text of an expression over fields. */
export function readBoolean(context: RuleContext, text: string): Result<boolean, RuleGap> {
  const expression = context.parse(text);
  if (expression === null) return err({ status: 'invalid', fields: [] });
  const value = evaluateBoolean(expression, context.scope);
  return value.ok ? value : err(gapOf(value.error, expression));
}

/** What a zero denominator means by the rule's policy (C3). */
export function onZero(
  context: RuleContext,
  policy: 'error' | 'na' | 'full',
  cause: { readonly label: string; readonly fields: readonly string[] },
): RuleOutcome {
  if (policy === 'error') return err({ status: 'invalid', fields: cause.fields });
  if (policy === 'full') {
    return scored(context, context.max, { kind: 'full-on-zero', label: cause.label });
  }
  const max = roundTo(context.max, context.leafDecimals);
  return err({
    status: 'not-counted-by-rule',
    explanation: { kind: 'not-counted-on-zero', label: cause.label, max, points: null },
  });
}
