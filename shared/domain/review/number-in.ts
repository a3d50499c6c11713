import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { evaluateNumber, type Scope } from '../expression/evaluate.ts';
import type { Exact } from '../number/exact.ts';
import { parserOf } from '../scoring/parsed.ts';

/** Value of an expression of a set over one unit's figures; null while a figure is absent or of no use. */
export function numberIn(set: CriteriaSet, text: string, scope: Scope): Exact | null {
  const expression = parserOf(set)(text);
  const value = expression === null ? null : evaluateNumber(expression, scope);
  return value?.ok === true ? value.value : null;
}
