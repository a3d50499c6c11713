import type { Answers } from '../answers/assessment.ts';
import { figuresOf } from '../answers/figures.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { evaluateNumber } from '../expression/evaluate.ts';
import { divide, type Exact, isNegative, isZero } from '../number/exact.ts';
import { parserOf } from './parsed.ts';

/**
 * The exact a ÷ b by which a relative leaf compares units; null when the leaf is not relative or the unit has no
 * such value. The largest of a block's ranked units is its best (P8).
 */
export function relativeValue(set: CriteriaSet, leaf: Leaf, answers: Answers): Exact | null {
  if (leaf.rule.kind !== 'relative') return null;
  const { scope } = figuresOf(set, answers);
  const [a, b] = [leaf.rule.numerator, leaf.rule.denominator].map((text) => {
    const expression = parserOf(set)(text);
    const value = expression && evaluateNumber(expression, scope);
    return value?.ok === true ? value.value : null;
  });
  if (!a || !b || isZero(b) || isNegative(b)) return null;
  return divide(a, b);
}
