import type { Expression } from './expression.ts';

/** The parts an expression is made of, one level down. */
function partsOf(expression: Expression): readonly Expression[] {
  if ('operand' in expression) return [expression.operand];
  if ('left' in expression) return [expression.left, expression.right];
  if ('operands' in expression) return expression.operands;
  if ('condition' in expression) {
    return [expression.condition, expression.whenTrue, expression.whenFalse];
  }
  return [];
}

/** Field names an expression mentions, each once, in order of appearance. */
export function namesIn(expression: Expression): string[] {
  const own = expression.kind === 'name' || expression.kind === 'count' ? [expression.name] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(namesIn)])];
}
