import { err, ok, type Result } from '../../lib/result.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fitsInBits,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
} from '../number/exact.ts';
import type { ComparisonOperator, Expression } from './expression.ts';

export type Value =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'option'; readonly key: string }
  | { readonly kind: 'options'; readonly keys: readonly string[] };

/** Gives the value of a name; null while its figure is absent. */
export type Scope = (name: string) => Value | null;

export type EvaluationProblem =
  | { readonly code: 'missing'; readonly name: string }
  | { readonly code: 'zero-divisor' }
  | { readonly code: 'wrong-type' }
  /** A number grew past what rules ever need; refused so that evaluation stays fast. */
  | { readonly code: 'too-large' };

type Outcome = Result<Value, EvaluationProblem>;

const MOST_BITS = 512;
const ZERO = exact(0);
const ONE = exact(1);
const WRONG_TYPE = err({ code: 'wrong-type' } as const);

function asNumber(value: Value): Exact | null {
  if (value.kind === 'number') return value.value;
  if (value.kind !== 'boolean') return null;
  return value.value ? ONE : ZERO;
}

function numberResult(value: Exact): Outcome {
  return fitsInBits(value, MOST_BITS) ? ok({ kind: 'number', value }) : err({ code: 'too-large' });
}

function booleanResult(value: boolean): Outcome {
  return ok({ kind: 'boolean', value });
}

function lookUp(name: string, scope: Scope): Outcome {
  const value = scope(name);
  return value === null ? err({ code: 'missing', name }) : ok(value);
}

/** Evaluates to a number, a yes or no counting as 1 or 0. */
export function evaluateNumber(
  expression: Expression,
  scope: Scope,
): Result<Exact, EvaluationProblem> {
  const value = evaluate(expression, scope);
  if (!value.ok) return value;
  const number = asNumber(value.value);
  return number === null ? WRONG_TYPE : ok(number);
}

/** Evaluates to a yes or no; a number is not one. */
export function evaluateBoolean(
  expression: Expression,
  scope: Scope,
): Result<boolean, EvaluationProblem> {
  const value = evaluate(expression, scope);
  if (!value.ok) return value;
  return value.value.kind === 'boolean' ? ok(value.value.value) : WRONG_TYPE;
}

function arithmetic(
  expression: Extract<Expression, { kind: 'arithmetic' }>,
  scope: Scope,
): Outcome {
  const left = evaluateNumber(expression.left, scope);
  if (!left.ok) return left;
  const right = evaluateNumber(expression.right, scope);
  if (!right.ok) return right;
  switch (expression.operator) {
    case '+':
      return numberResult(add(left.value, right.value));
    case '-':
      return numberResult(subtract(left.value, right.value));
    case '*':
      return numberResult(multiply(left.value, right.value));
    case '/':
      return isZero(right.value)
        ? err({ code: 'zero-divisor' })
        : numberResult(divide(left.value, right.value));
  }
}

const HOLDS: Readonly<Record<ComparisonOperator, (order: -1 | 0 | 1) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Whether `left operator right` holds for numbers; bounds of fields and bands of tiers use it too. */
export function holds(operator: ComparisonOperator, left: Exact, right: Exact): boolean {
  return HOLDS[operator](compare(left, right));
}

function comparison(
  expression: Extract<Expression, { kind: 'comparison' }>,
  scope: Scope,
): Outcome {
  const left = evaluate(expression.left, scope);
  if (!left.ok) return left;
  const right = evaluate(expression.right, scope);
  if (!right.ok) return right;
  if (left.value.kind === 'option' && right.value.kind === 'option') {
    const same = left.value.key === right.value.key;
    if (expression.operator === '=') return booleanResult(same);
    return expression.operator === '<>' ? booleanResult(!same) : WRONG_TYPE;
  }
  const [a, b] = [asNumber(left.value), asNumber(right.value)];
  return a === null || b === null ? WRONG_TYPE : booleanResult(holds(expression.operator, a, b));
}

/** Left to right; the right side is not looked at when the left one decides, so it may be guarded. */
function logic(expression: Extract<Expression, { kind: 'logic' }>, scope: Scope): Outcome {
  const left = evaluateBoolean(expression.left, scope);
  if (!left.ok) return left;
  if (left.value === (expression.operator === 'or')) return booleanResult(left.value);
  const right = evaluateBoolean(expression.right, scope);
  return right.ok ? booleanResult(right.value) : right;
}

function extreme(expression: Extract<Expression, { kind: 'extreme' }>, scope: Scope): Outcome {
  const pick = expression.which === 'min' ? smaller : larger;
  let best: Exact | null = null;
  for (const operand of expression.operands) {
    const value = evaluateNumber(operand, scope);
    if (!value.ok) return value;
    best = best === null ? value.value : pick(best, value.value);
  }
  return best === null ? WRONG_TYPE : numberResult(best);
}

function count(name: string, scope: Scope): Outcome {
  const value = lookUp(name, scope);
  if (!value.ok) return value;
  return value.value.kind === 'options' ? numberResult(exact(value.value.keys.length)) : WRONG_TYPE;
}

function conditional(expression: Extract<Expression, { kind: 'if' }>, scope: Scope): Outcome {
  const condition = evaluateBoolean(expression.condition, scope);
  if (!condition.ok) return condition;
  return evaluate(condition.value ? expression.whenTrue : expression.whenFalse, scope);
}

function negate(operand: Expression, scope: Scope): Outcome {
  const value = evaluateNumber(operand, scope);
  return value.ok ? numberResult(subtract(ZERO, value.value)) : value;
}

function not(operand: Expression, scope: Scope): Outcome {
  const value = evaluateBoolean(operand, scope);
  return value.ok ? booleanResult(!value.value) : value;
}

type Operation = Extract<
  Expression,
  { kind: 'negate' | 'not' | 'arithmetic' | 'comparison' | 'logic' }
>;

function operation(expression: Operation, scope: Scope): Outcome {
  switch (expression.kind) {
    case 'negate':
      return negate(expression.operand, scope);
    case 'not':
      return not(expression.operand, scope);
    case 'arithmetic':
      return arithmetic(expression, scope);
    case 'comparison':
      return comparison(expression, scope);
    case 'logic':
      return logic(expression, scope);
  }
}

/** Value of an expression, exactly. Total: whatever cannot be computed is a typed problem, nothing throws. */
export function evaluate(expression: Expression, scope: Scope): Outcome {
  if ('operand' in expression || 'left' in expression) return operation(expression, scope);
  switch (expression.kind) {
    case 'number':
    case 'option':
      return ok(expression);
    case 'name':
      return lookUp(expression.name, scope);
    case 'if':
      return conditional(expression, scope);
    case 'extreme':
      return extreme(expression, scope);
    case 'count':
      return count(expression.name, scope);
  }
}
