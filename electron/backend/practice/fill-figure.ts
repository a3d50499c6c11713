import type { Field } from '../../../shared/domain/criteria/field.ts';
import type { Level } from '../../../shared/domain/level/level.ts';
import type { DraftAnswers } from './make-answers.ts';
import type { SeededRandom } from './seeded-random.ts';
import { typicalFigures } from './typical-figures.ts';

/**
 * One believable figure: from its typical range, or a share of what bounds it (people with a computer out of all
 * people), the larger the better the unit.
 */
export function fillFigure({
  field,
  draft,
  level,
  quality,
  random,
}: {
  readonly field: Field;
  readonly draft: DraftAnswers;
  readonly level: Level;
  readonly quality: number;
  readonly random: SeededRandom;
}): void {
  if (field.type !== 'integer' && field.type !== 'decimal') return;
  const limits = limitsOf(field, draft);
  const range = typicalFigures(level)[field.slug];
  const share = Math.min(1, Math.max(0.05, quality + (random.next() - 0.35) * 0.5));
  const wanted =
    range === undefined ? Math.floor(limits.most * share) : random.between(range[0], range[1]);
  const value = Math.min(limits.most, Math.max(limits.least, wanted));
  draft.set(field.slug, field.type === 'decimal' ? String(value) : value);
}

function limitsOf(
  field: Extract<Field, { type: 'integer' | 'decimal' }>,
  draft: DraftAnswers,
): { least: number; most: number } {
  let least = Number(field.min ?? 0);
  let most = Number(field.max ?? 1000);
  for (const { relation, expression } of field.bounds ?? []) {
    const limit = sumOf(expression, draft);
    if (relation === '<=') most = Math.min(most, limit);
    if (relation === '<') most = Math.min(most, limit - 1);
    if (relation === '>=') least = Math.max(least, limit);
  }
  return { least, most: Math.max(least, most) };
}

/** Bounds of the sample sets are plain sums and differences of other figures. */
function sumOf(expression: string, draft: DraftAnswers): number {
  let total = 0;
  for (const [, sign, slug] of expression.matchAll(/([+-]?)\s*([a-z][a-z0-9_]*)/g)) {
    const value = Number(draft.get(slug ?? '') ?? 0);
    total += sign === '-' ? -value : value;
  }
  return total;
}
