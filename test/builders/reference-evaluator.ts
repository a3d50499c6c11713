import type { Expression } from '../../shared/domain/expression/expression.ts';

type Plain = number | boolean | string | readonly string[];

type Values = Readonly<Record<string, Plain>>;
type Operation = Extract<
  Expression,
  { readonly left: Expression } | { readonly operand: Expression }
>;

function operation(expression: Operation, values: Values): Plain {
  const of = (part: Expression): Plain => evaluateInFloats(part, values);
  if (expression.kind === 'negate') return -Number(of(expression.operand));
  if (expression.kind === 'not') return !of(expression.operand);
  const [left, right] = [of(expression.left), of(expression.right)];
  if (expression.kind === 'arithmetic') {
    return arithmetic(expression.operator, Number(left), Number(right));
  }
  if (expression.kind === 'comparison') return comparison(expression.operator, left, right);
  return expression.operator === 'and'
    ? left === true && right === true
    : left === true || right === true;
}

function valueOf(name: string, values: Values): Plain {
  return values[name] ?? Number.NaN;
}

/** The same language once more in JavaScript's own numbers: short and independent, for comparison only. */
export function evaluateInFloats(expression: Expression, values: Values): Plain {
  if ('operand' in expression || 'left' in expression) return operation(expression, values);
  const of = (part: Expression): Plain => evaluateInFloats(part, values);
  switch (expression.kind) {
    case 'number':
      return expression.value.valueOf();
    case 'option':
      return expression.key;
    case 'name':
      return valueOf(expression.name, values);
    case 'count':
      return String(values[expression.name]).split(',').length;
    case 'if':
      return of(of(expression.condition) === true ? expression.whenTrue : expression.whenFalse);
    case 'extreme':
      return Math[expression.which](...expression.operands.map((part) => Number(of(part))));
  }
}

function arithmetic(operator: string, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  return operator === '*' ? a * b : a / b;
}

function comparison(operator: string, a: Plain, b: Plain): boolean {
  const [x, y] = typeof a === 'string' ? [a, b] : [Number(a), Number(b)];
  if (operator === '=') return x === y;
  if (operator === '<>') return x !== y;
  if (operator === '<') return x < y;
  if (operator === '<=') return x <= y;
  return operator === '>' ? x > y : x >= y;
}
