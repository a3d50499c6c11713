import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { fieldBySlug, leafByCode, leavesOf } from '../criteria/walk.ts';
import type { PartData } from './part-data.ts';
import type { PartContent } from './part-item.ts';

export type PartScope = PartData['scope'];

/** Whether units of the set's level enter this figure themselves (C2). */
function isFilledHere({ level }: CriteriaSet, { filledBy }: Field): boolean {
  return filledBy === 'unit' || (filledBy === 'district' && level === 'huyen');
}

/** Figures that the leaves show and the unit enters; one that several leaves share counts for each of them. */
export function fieldsOfLeaves(set: CriteriaSet, leaves: readonly string[]): ReadonlySet<string> {
  const fields = fieldBySlug(set);
  const byCode = leafByCode(set);
  const shown = leaves.flatMap((code) => byCode.get(code)?.fields ?? []);
  return new Set(
    shown
      .map(({ field }) => field)
      .filter((slug) => {
        const field = fields.get(slug);
        return field !== undefined && isFilledHere(set, field);
      }),
  );
}

/** The part of a form that lies within a scope; of the documents those that its leaves cite. */
export function contentWithin(
  set: CriteriaSet,
  content: PartContent,
  { leaves, sections }: PartScope,
): PartContent {
  const fields = fieldsOfLeaves(set, leaves);
  const entries = pick(content.leaves, new Set(leaves));
  const cited = new Set(
    Object.values(entries).flatMap(({ evidence = [] }) => evidence.map(({ sha256 }) => sha256)),
  );
  return {
    answers: pick(content.answers, fields),
    leaves: entries,
    report: pick(content.report, new Set(sections)),
    evidence: content.evidence.filter(({ sha256 }) => cited.has(sha256)),
  };
}

/** Leaves outside the scope that hold something all the same, so that an officer's work beside it is not left behind. */
export function filledBeside(set: CriteriaSet, content: PartContent, scope: PartScope): string[] {
  const inside = new Set(scope.leaves);
  const covered = fieldsOfLeaves(set, scope.leaves);
  return leavesOf(set)
    .filter(({ code, reviewerOnly }) => !reviewerOnly && !inside.has(code))
    .filter(({ code }) => {
      const answered = [...fieldsOfLeaves(set, [code])].some(
        (field) => !covered.has(field) && Object.hasOwn(content.answers, field),
      );
      return answered || Object.values(content.leaves[code] ?? {}).some(isSomething);
    })
    .map(({ code }) => code);
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

function pick<T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
}
