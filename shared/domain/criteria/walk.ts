import type { CriteriaSet, Leaf, Section } from './criteria-set.ts';
import type { Field } from './field.ts';
import { perSet } from './per-set.ts';

/** All leaves of one section, any depth, in document order. */
export function leavesIn(section: Section): readonly Leaf[] {
  return [...(section.leaves ?? []), ...(section.sections ?? []).flatMap(leavesIn)];
}

function withInner(section: Section): readonly Section[] {
  return [section, ...(section.sections ?? []).flatMap(withInner)];
}

/** All leaves in document order. */
export const leavesOf: (set: CriteriaSet) => readonly Leaf[] = perSet((set) =>
  set.sections.flatMap(leavesIn),
);

/** Parts, groups and criteria of every depth in document order, a section before what it holds. */
export const sectionsOf: (set: CriteriaSet) => readonly Section[] = perSet((set) =>
  set.sections.flatMap(withInner),
);

export const leafByCode: (set: CriteriaSet) => ReadonlyMap<string, Leaf> = perSet(
  (set) => new Map(leavesOf(set).map((leaf) => [leaf.code, leaf])),
);

export const fieldBySlug: (set: CriteriaSet) => ReadonlyMap<string, Field> = perSet(
  (set) => new Map(set.fields.map((field) => [field.slug, field])),
);

/** Leaves that show or read a field, in document order. */
export const leavesByField: (set: CriteriaSet) => ReadonlyMap<string, readonly Leaf[]> = perSet(
  (set) => {
    const found = new Map<string, Leaf[]>(set.fields.map((field) => [field.slug, []]));
    for (const leaf of leavesOf(set)) {
      for (const { field } of leaf.fields) found.get(field)?.push(leaf);
    }
    return found;
  },
);

function pathWithin(sections: readonly Section[], leafCode: string): Section[] | null {
  for (const section of sections) {
    if (section.leaves?.some((leaf) => leaf.code === leafCode)) return [section];
    const inner = pathWithin(section.sections ?? [], leafCode);
    if (inner !== null) return [section, ...inner];
  }
  return null;
}

/** Sections around a leaf from the outermost in; empty when the set has no such leaf. */
export function pathTo(set: CriteriaSet, leafCode: string): readonly Section[] {
  return pathWithin(set.sections, leafCode) ?? [];
}
