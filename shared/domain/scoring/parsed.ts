import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { perSet } from '../criteria/per-set.ts';
import type { Expression } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse.ts';

/** Expressions of a set, each read once; null for a text that cannot be read (`check-set.ts` says why). */
export const parserOf: (set: CriteriaSet) => (text: string) => Expression | null = perSet(() => {
  const known = new Map<string, Expression | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const parsed = parseExpression(text);
    const expression = parsed.ok ? parsed.value : null;
    known.set(text, expression);
    return expression;
  };
});
