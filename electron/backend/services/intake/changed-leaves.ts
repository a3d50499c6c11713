import type { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import type { CriteriaSet, Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';

/** Codes of the leaves whose points or figures differ between two revisions, in order of the set (H1). */
export function changedLeaves(set: CriteriaSet, before: Assessment, after: Assessment): string[] {
  return leavesOf(set)
    .filter((leaf) => asSaid(leaf, before) !== asSaid(leaf, after))
    .map(({ code }) => code);
}

function asSaid({ code, fields }: Leaf, { claimed, answers }: Assessment): string {
  const figures = fields.map(({ field }) => answers[field] ?? null);
  return canonicalJson([claimed[code] ?? null, figures]);
}
