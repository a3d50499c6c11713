import { err, ok, type Result } from '../../lib/result.ts';
import type { Expression } from './expression.ts';

/** What a name or expression stands for; `keys` are the options that a choice can have. */
export type ValueType =
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'option'; readonly keys: readonly string[] }
  | { readonly kind: 'options' }
  /** Dates, texts, tables: rules cannot compute with them. */
  | { readonly kind: 'unreadable' };

export type TypeProblem =
  | { readonly code: 'name-unknown'; readonly name: string }
  | { readonly code: 'option-unknown'; readonly option: string }
  | { readonly code: 'types-differ' };

type Names = (name: string) => ValueType | null;
type Checked = Result<ValueType, TypeProblem>;

const NUMBER: ValueType = { kind: 'number' };
const BOOLEAN: ValueType = { kind: 'boolean' };
const DIFFER: Checked = err({ code: 'types-differ' });

function isNumeric(type: ValueType): boolean {
  return type.kind === 'number' || type.kind === 'boolean';
}

function nameType(name: string, names: Names): Checked {
  const type = names(name);
  return type === null ? err({ code: 'name-unknown', name }) : ok(type);
}

/** All operands of the wanted sort give `result`. */
function allOf(
  operands: readonly Expression[],
  names: Names,
  fits: { readonly wanted: (type: ValueType) => boolean; readonly result: ValueType },
): Checked {
  for (const operand of operands) {
    const type = typeOf(operand, names);
    if (!type.ok) return type;
    if (!fits.wanted(type.value)) return DIFFER;
  }
  return ok(fits.result);
}

function missingOption(literal: Expression, other: ValueType): string | null {
  if (literal.kind !== 'option' || other.kind !== 'option') return null;
  return other.keys.includes(literal.key) ? null : literal.key;
}

type Comparison = Extract<Expression, { kind: 'comparison' }>;

function comparison(expression: Comparison, names: Names): Checked {
  const left = typeOf(expression.left, names);
  if (!left.ok) return left;
  const right = typeOf(expression.right, names);
  if (!right.ok) return right;
  if (isNumeric(left.value) && isNumeric(right.value)) return ok(BOOLEAN);
  return optionComparison(expression, left.value, right.value);
}

function optionComparison(expression: Comparison, left: ValueType, right: ValueType): Checked {
  const equality = expression.operator === '=' || expression.operator === '<>';
  if (left.kind !== 'option' || right.kind !== 'option' || !equality) return DIFFER;
  const option = missingOption(expression.left, right) ?? missingOption(expression.right, left);
  return option === null ? ok(BOOLEAN) : err({ code: 'option-unknown', option });
}

function conditional(expression: Extract<Expression, { kind: 'if' }>, names: Names): Checked {
  const condition = typeOf(expression.condition, names);
  if (!condition.ok) return condition;
  const whenTrue = typeOf(expression.whenTrue, names);
  if (!whenTrue.ok) return whenTrue;
  const whenFalse = typeOf(expression.whenFalse, names);
  if (!whenFalse.ok) return whenFalse;
  if (condition.value.kind !== 'boolean') return DIFFER;
  if (whenTrue.value.kind === whenFalse.value.kind) return whenTrue;
  return isNumeric(whenTrue.value) && isNumeric(whenFalse.value) ? ok(NUMBER) : DIFFER;
}

function counted(name: string, names: Names): Checked {
  const type = nameType(name, names);
  if (!type.ok) return type;
  return type.value.kind === 'options' ? ok(NUMBER) : DIFFER;
}

function operandsOf(expression: Expression): readonly Expression[] {
  if ('operand' in expression) return [expression.operand];
  if ('left' in expression) return [expression.left, expression.right];
  return 'operands' in expression ? expression.operands : [];
}

function operationType(expression: Expression, names: Names): Checked {
  const operands = operandsOf(expression);
  if (expression.kind === 'not' || expression.kind === 'logic') {
    const wanted = (type: ValueType): boolean => type.kind === 'boolean';
    return allOf(operands, names, { wanted, result: BOOLEAN });
  }
  return allOf(operands, names, { wanted: isNumeric, result: NUMBER });
}

/** Type of an expression before there are any answers, or the first reason why it can have none. */
export function typeOf(expression: Expression, names: Names): Checked {
  if (expression.kind === 'option') return ok({ kind: 'option', keys: [expression.key] });
  if (expression.kind === 'name') return nameType(expression.name, names);
  if (expression.kind === 'count') return counted(expression.name, names);
  if (expression.kind === 'comparison') return comparison(expression, names);
  if (expression.kind === 'if') return conditional(expression, names);
  return operationType(expression, names);
}
