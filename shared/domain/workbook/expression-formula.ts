import type { Expression } from '../expression/expression.ts';
import { toDecimal } from '../number/exact.ts';

/** How fields of the set are found in the sheet. */
export type FormulaNames = {
  /** Cell of a figure; null when it has none. */
  readonly figure: (slug: string) => string | null;
  /** A condition that holds when a yes/no field says yes; null when it is none. */
  readonly yes: (slug: string) => string | null;
  /** A condition that holds when an option is chosen; null when it cannot be said. */
  readonly option: (slug: string, key: string) => string | null;
};

/**
 * The formula of Excel for an expression of the set, so that the sheet can mark contradictions by itself; null where
 * the sheet has no cell for it. Only a hint for the person: what counts is checked again when the workbook comes back.
 */
export function formulaOf(expression: Expression, names: FormulaNames): string | null {
  if (isAtom(expression)) return atom(expression, names);
  switch (expression.kind) {
    case 'negate':
    case 'not':
      return prefixed(expression, names);
    case 'comparison':
      return comparison(expression, names);
    case 'arithmetic':
      return infix(expression, names);
    case 'logic':
    case 'if':
    case 'extreme':
      return called(expression, names);
  }
}

type Atom = Extract<Expression, { kind: 'number' | 'name' | 'option' | 'count' }>;
const ATOMS: ReadonlySet<string> = new Set<Atom['kind']>(['number', 'name', 'option', 'count']);

function isAtom(expression: Expression): expression is Atom {
  return ATOMS.has(expression.kind);
}

function atom(expression: Atom, names: FormulaNames): string | null {
  if (expression.kind === 'number') return toDecimal(expression.value);
  if (expression.kind !== 'name') return null;
  return names.figure(expression.name) ?? names.yes(expression.name);
}

function prefixed(
  { kind, operand }: Extract<Expression, { kind: 'negate' | 'not' }>,
  names: FormulaNames,
): string | null {
  return wrapped([kind === 'not' ? 'NOT(' : '-(', formulaOf(operand, names), ')']);
}

function wrapped(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

type Infix = Extract<Expression, { kind: 'arithmetic' | 'comparison' }>;

function infix({ operator, left, right }: Infix, names: FormulaNames): string | null {
  return wrapped(['(', formulaOf(left, names), operator, formulaOf(right, names), ')']);
}

function comparison(
  expression: Extract<Expression, { kind: 'comparison' }>,
  names: FormulaNames,
): string | null {
  const { left, right, operator } = expression;
  if (right.kind !== 'option') return infix(expression, names);
  const chosen = left.kind === 'name' ? names.option(left.name, right.key) : null;
  return operator === '<>' ? wrapped(['NOT(', chosen, ')']) : chosen;
}

type Call = Extract<Expression, { kind: 'logic' | 'if' | 'extreme' }>;

function called(call: Call, names: FormulaNames): string | null {
  const { name, operands } = callOf(call);
  const inner = operands.map((operand) => formulaOf(operand, names));
  return inner.includes(null) ? null : `${name.toUpperCase()}(${inner.join(',')})`;
}

function callOf(call: Call): { readonly name: string; readonly operands: readonly Expression[] } {
  switch (call.kind) {
    case 'logic':
      return { name: call.operator, operands: [call.left, call.right] };
    case 'if':
      return { name: 'if', operands: [call.condition, call.whenTrue, call.whenFalse] };
    case 'extreme':
      return { name: call.which, operands: call.operands };
  }
}
