import {
  divide,
  type Exact,
  isNegative,
  isZero,
  multiply,
  roundTo,
  toDisplay,
} from '../number/exact.ts';
import type { Decimal } from '../number/decimal.ts';
import { namesIn } from '../expression/names.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  HUNDRED,
  onZero,
  readNumber,
  type RuleContext,
  type RuleGap,
  type RuleOutcome,
} from './rule-outcome.ts';

type QuotientRule = {
  readonly numerator: string;
  readonly denominator: string;
  readonly denominatorLabel: string;
  readonly zeroDenominator: 'error' | 'na' | 'full';
};
type QuotientFacts = {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly percent: Decimal;
};
export type Quotient = { readonly value: Exact; readonly facts: QuotientFacts };

function fieldsIn(context: RuleContext, text: string): readonly string[] {
  const expression = context.parse(text);
  return expression === null ? [] : namesIn(expression);
}

/** Both sides of a ÷ b; `null` in place of b ÷ nothing, that is when b is 0. A negative b makes no sense. */
function readSides(
  rule: QuotientRule,
  context: RuleContext,
): Result<{ readonly a: Exact; readonly b: Exact }, RuleGap> {
  const a = readNumber(context, rule.numerator);
  const b = readNumber(context, rule.denominator);
  if (!b.ok) return a.ok || a.error.status !== 'missing' ? b : bothMissing(a.error, b.error);
  if (!a.ok) return a;
  if (isNegative(b.value)) {
    return err({ status: 'invalid', fields: fieldsIn(context, rule.denominator) });
  }
  return ok({ a: a.value, b: b.value });
}

function bothMissing(a: RuleGap, b: RuleGap): Result<never, RuleGap> {
  if (a.status !== 'missing' || b.status !== 'missing') return err(b);
  return err({ status: 'missing', fields: [...new Set([...a.fields, ...b.fields])] });
}

/** Computes a ÷ b and hands it on; a zero b is settled by the rule's policy. */
export function withQuotient(
  rule: QuotientRule,
  context: RuleContext,
  score: (quotient: Quotient) => RuleOutcome,
): RuleOutcome {
  const sides = readSides(rule, context);
  if (!sides.ok) return sides;
  const { a, b } = sides.value;
  if (isZero(b)) {
    const fields = fieldsIn(context, rule.denominator);
    return onZero(context, rule.zeroDenominator, { label: rule.denominatorLabel, fields });
  }
  const value = divide(a, b);
  const percent = roundTo(multiply(value, HUNDRED), 2);
  return score({
    value,
    facts: { numerator: toDisplay(a), denominator: toDisplay(b), percent },
  });
}
