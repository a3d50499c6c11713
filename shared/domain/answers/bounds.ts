import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { evaluateNumber, holds } from '../expression/evaluate.ts';
import { namesIn } from '../expression/names.ts';
import { exact } from '../number/exact.ts';
import { parserOf } from '../scoring/parsed.ts';
import type { Figures } from './figures.ts';

type Bound = NonNullable<Field['bounds']>[number];

/** Relations of a field to other figures that its answer breaks. One applies once every field it names is usable. */
export function brokenBounds(set: CriteriaSet, figures: Figures, field: Field): readonly Bound[] {
  return (field.bounds ?? []).filter((bound) =>
    isBroken(set, figures, { ...bound, slug: field.slug }),
  );
}

function isBroken(set: CriteriaSet, figures: Figures, bound: Bound & { slug: string }): boolean {
  const expression = parserOf(set)(bound.expression);
  const left = figures.scope(bound.slug);
  if (expression === null || left === null) return false;
  if (namesIn(expression).some((name) => figures.scope(name) === null)) return false;
  const value = left.kind === 'boolean' ? exact(left.value ? 1 : 0) : null;
  const own = left.kind === 'number' ? left.value : value;
  const limit = evaluateNumber(expression, figures.scope);
  return own !== null && limit.ok && !holds(bound.relation, own, limit.value);
}
