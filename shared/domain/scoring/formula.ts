import { evaluateNumber, type EvaluationProblem, type Value } from '../expression/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { namesIn } from '../expression/names.ts';
import { type Exact, isZero, larger, toDisplay } from '../number/exact.ts';
import { err } from '../../lib/result.ts';
import {
  onZero,
  readNumber,
  type RuleContext,
  type RuleGap,
  type RuleOf,
  type RuleOutcome,
  scored,
  ZERO,
} from './rule-outcome.ts';

type Formula = RuleOf<'formula'>;
type Variables = {
  readonly values: ReadonlyMap<string, Exact>;
  /** Those whose figures are absent: no harm while the formula does not come to them. */
  readonly gaps: ReadonlyMap<string, RuleGap>;
};

function readVariables(rule: Formula, context: RuleContext): Variables {
  const values = new Map<string, Exact>();
  const gaps = new Map<string, RuleGap>();
  for (const [name, text] of Object.entries(rule.variables)) {
    const value = readNumber(context, text);
    if (value.ok) values.set(name, value.value);
    else gaps.set(name, value.error);
  }
  return { values, gaps };
}

function fieldsOf(rule: Formula, context: RuleContext): readonly string[] {
  const expressions = Object.values(rule.variables).map((text) => context.parse(text));
  return [...new Set(expressions.flatMap((found) => (found === null ? [] : namesIn(found))))];
}

function labelOf(rule: Formula, name: string): string {
  return rule.variableLabels[name] ?? name;
}

function onProblem(
  rule: Formula,
  context: RuleContext,
  failed: { readonly problem: EvaluationProblem; readonly variables: Variables },
): RuleOutcome {
  const { problem, variables } = failed;
  const fields = fieldsOf(rule, context);
  if (problem.code === 'missing') {
    return err(variables.gaps.get(problem.name) ?? { status: 'invalid', fields });
  }
  if (problem.code !== 'zero-divisor') return err({ status: 'invalid', fields });
  const zeros = [...variables.values].filter(([, value]) => isZero(value));
  const label = zeros.map(([name]) => labelOf(rule, name)).join(', ');
  return onZero(context, rule.zeroDenominator, { label, fields });
}

function scoreParsed(rule: Formula, context: RuleContext, expression: Expression): RuleOutcome {
  const variables = readVariables(rule, context);
  const scope = (name: string): Value | null => {
    const value = name === 'max_points' ? context.max : variables.values.get(name);
    return value === undefined ? null : { kind: 'number', value };
  };
  const points = evaluateNumber(expression, scope);
  if (!points.ok) return onProblem(rule, context, { problem: points.error, variables });
  return scored(context, larger(ZERO, points.value), {
    kind: 'formula',
    expression: rule.expression,
    variables: [...variables.values].map(([name, value]) => ({
      name,
      label: labelOf(rule, name),
      value: toDisplay(value),
    })),
  });
}

/** An expression over named figures and `max_points`, kept within 0 and the maximum; a division by 0 follows the policy. */
export function scoreFormula(rule: Formula, context: RuleContext): RuleOutcome {
  const expression = context.parse(rule.expression);
  if (expression === null) return err({ status: 'invalid', fields: fieldsOf(rule, context) });
  return scoreParsed(rule, context, expression);
}
