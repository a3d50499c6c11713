import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { evaluateNumber, type Scope } from '../expression/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import type { Decimal } from '../number/decimal.ts';
import { exact, isZero, multiply, toDisplay, type Exact } from '../number/exact.ts';
import { parserOf } from '../scoring/parsed.ts';

const MINUS_ONE = exact(-1);

/**
 * The signed terms of a sum as a person would write it, `19 − 1` for "all computers without the secret ones"; one term,
 * the value, for everything else. What is 0 is not taken away. Empty while a figure is absent.
 */
export function termsOf(set: CriteriaSet, text: string, scope: Scope): Decimal[] {
  const expression = parserOf(set)(text);
  if (expression === null) return [];
  const values = termsIn(expression, false).map(({ part, negative }) => {
    const value = evaluateNumber(part, scope);
    return value.ok ? signed(value.value, negative) : null;
  });
  if (values.some((value) => value === null)) return [];
  return values
    .filter((value) => value !== null)
    .filter((value, index) => index === 0 || !isZero(value))
    .map(toDisplay);
}

type Term = { readonly part: Expression; readonly negative: boolean };

function termsIn(expression: Expression, negative: boolean): readonly Term[] {
  if (expression.kind === 'arithmetic' && expression.operator === '+')
    return [...termsIn(expression.left, negative), ...termsIn(expression.right, negative)];
  if (expression.kind === 'arithmetic' && expression.operator === '-')
    return [...termsIn(expression.left, negative), ...termsIn(expression.right, !negative)];
  return [{ part: expression, negative }];
}

function signed(value: Exact, negative: boolean): Exact {
  return negative ? multiply(value, MINUS_ONE) : value;
}
