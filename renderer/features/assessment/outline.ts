import type { CriteriaSet, Leaf, Section } from '../../../shared/domain/criteria/criteria-set.ts';
import { leavesIn } from '../../../shared/domain/criteria/walk.ts';
import type { Mark } from '../../ui/state-mark.tsx';
import type { LeafViews } from './leaf-view.ts';

export type Group = { readonly section: Section; readonly leaves: readonly Leaf[] };
export type Part = { readonly section: Section; readonly groups: readonly Group[] };

/** Parts as headings, their groups with all leaves below: sets of any depth read as two levels. */
export function partsOf(set: CriteriaSet): readonly Part[] {
  return set.sections.map((section) => ({
    section,
    groups: (section.sections ?? [section]).map((group) => ({
      section: group,
      leaves: leavesIn(group),
    })),
  }));
}

/** The same outline with only some leaves; groups and parts that hold none of them are left out. */
export function partsWith(
  parts: readonly Part[],
  isShown: (code: string) => boolean,
): readonly Part[] {
  return parts
    .map(({ section, groups }) => ({
      section,
      groups: groups
        .map((group) => ({ ...group, leaves: group.leaves.filter(({ code }) => isShown(code)) }))
        .filter(({ leaves }) => leaves.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

export type Counts = Readonly<Record<Mark, number>> & { readonly all: number };

/** How many leaves stand where. What is not counted is finished, and so is what others enter. */
export function countMarks(leaves: readonly Leaf[], views: LeafViews): Counts {
  const counts = {
    all: leaves.length,
    done: 0,
    partial: 0,
    open: 0,
    error: 0,
    refused: 0,
    waiting: 0,
    'not-counted': 0,
  };
  for (const { code } of leaves) counts[views[code]?.mark ?? 'open'] += 1;
  return counts;
}

/** Leaves this unit has nothing more to do for. */
export function finished(counts: Counts): number {
  return counts.done + counts['not-counted'] + counts.waiting;
}

/** The next leaf with work left after this one, round the end; null when there is none. */
export function nextUnfinished(
  leaves: readonly Leaf[],
  views: LeafViews,
  after: string,
): string | null {
  const here = leaves.findIndex(({ code }) => code === after);
  const ahead = [...leaves.slice(here + 1), ...leaves.slice(0, here + 1)];
  const unfinished: ReadonlySet<Mark> = new Set(['open', 'partial', 'error']);
  return ahead.find(({ code }) => unfinished.has(views[code]?.mark ?? 'open'))?.code ?? null;
}
