import * as fc from 'fast-check';

import type { Expression } from '../../shared/domain/expression/expression.ts';
import { parseExpression } from '../../shared/domain/expression/parse.ts';
import { toDecimal } from '../../shared/domain/number/exact.ts';

/** Parses what a test knows to be right. */
export function parsedOrThrow(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${parsed.error.code} at ${parsed.error.at}: ${text}`);
  return parsed.value;
}

/** Spells an expression with every bracket. */
export function print(expression: Expression): string {
  if ('left' in expression) {
    return `(${print(expression.left)} ${expression.operator} ${print(expression.right)})`;
  }
  switch (expression.kind) {
    case 'number':
      return toDecimal(expression.value);
    case 'option':
      return `'${expression.key}'`;
    case 'name':
      return expression.name;
    case 'count':
      return `count(${expression.name})`;
    case 'negate':
      return `(-${print(expression.operand)})`;
    case 'not':
      return `(not ${print(expression.operand)})`;
    case 'if': {
      const { condition, whenTrue, whenFalse } = expression;
      return `if(${[condition, whenTrue, whenFalse].map(print).join(', ')})`;
    }
    case 'extreme':
      return `${expression.which}(${expression.operands.map(print).join(', ')})`;
  }
}

const { numeric, logical } = fc.letrec<{ numeric: string; logical: string }>((tie) => ({
  numeric: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'c', '0', '1', '2.5', '100'),
    fc
      .tuple(tie('numeric'), fc.constantFrom('+', '-', '*'), tie('numeric'))
      .map((all) => all.join(' ')),
    fc.tuple(tie('numeric'), tie('numeric')).map(([x, y]) => `(${x}) / (${y})`),
    tie('numeric').map((x) => `-(${x})`),
    fc
      .tuple(tie('logical'), tie('numeric'), tie('numeric'))
      .map(([c, x, y]) => `if(${c}, ${x}, ${y})`),
    fc
      .tuple(fc.constantFrom('min', 'max'), tie('numeric'), tie('numeric'))
      .map(([f, x, y]) => `${f}(${x}, ${y})`),
  ),
  logical: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('yes', 'no', "kind = 'x'", "kind <> 'y'", 'count(many) = 2'),
    fc
      .tuple(tie('numeric'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('numeric'))
      .map(([x, op, y]) => `((${x}) ${op} (${y}))`),
    fc
      .tuple(tie('logical'), fc.constantFrom('and', 'or'), tie('logical'))
      .map(([x, op, y]) => `(${x} ${op} ${y})`),
    tie('logical').map((x) => `not (${x})`),
  ),
}));

/** Texts of well-formed numeric expressions over a, b, c (numbers), yes, no, kind (a choice) and many. */
export const expressionText: fc.Arbitrary<string> = numeric.filter((text) => {
  const parsed = parseExpression(text);
  return parsed.ok;
});
export const conditionText: fc.Arbitrary<string> = logical.filter(
  (text) => parseExpression(text).ok,
);
