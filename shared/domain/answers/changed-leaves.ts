import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { leavesOf } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { canonicalJson } from '../package/canonical-json.ts';
import type { Assessment } from './assessment.ts';

type Said = Pick<Assessment, 'claimed' | 'answers'>;

/** Codes of the leaves whose points or figures differ between two revisions, in order of the set (H1). */
export function changedLeaves(set: CriteriaSet, before: Said, after: Said): string[] {
  return leavesOf(set)
    .filter((leaf) => asSaid(leaf, before) !== asSaid(leaf, after))
    .map(({ code }) => code);
}

function asSaid({ code, fields }: Leaf, { claimed, answers }: Said): string {
  const figures = fields.map(({ field }) => answers[field] ?? null);
  return canonicalJson([claimed[code] ?? null, figures]);
}

/** What the next revision would change against the one before (S2): leaves with their points, documents. */
export type RevisionChanges = {
  readonly leaves: readonly {
    readonly code: string;
    readonly name: string;
    readonly before: Decimal | null;
    readonly after: Decimal | null;
  }[];
  readonly documentsAdded: number;
  readonly documentsRemoved: number;
};

/** Compares two revisions of one unit under one set. */
export function revisionChanges(
  set: CriteriaSet,
  before: Said & Pick<Assessment, 'evidence'>,
  after: Said & Pick<Assessment, 'evidence'>,
): RevisionChanges {
  const names = new Map(leavesOf(set).map(({ code, name }) => [code, name]));
  const had = new Set(before.evidence.map(({ sha256 }) => sha256));
  const has = new Set(after.evidence.map(({ sha256 }) => sha256));
  return {
    leaves: changedLeaves(set, before, after).map((code) => ({
      code,
      name: names.get(code) ?? code,
      before: before.claimed[code] ?? null,
      after: after.claimed[code] ?? null,
    })),
    documentsAdded: [...has].filter((sha256) => !had.has(sha256)).length,
    documentsRemoved: [...had].filter((sha256) => !has.has(sha256)).length,
  };
}
