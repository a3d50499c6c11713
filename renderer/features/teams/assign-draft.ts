import type { TeamReviewer } from './team-data.ts';

/** What is to be given to whom. */
export type AssignDraft = {
  readonly units: readonly string[];
  readonly reviewer: string;
  /** Every leaf where none is named. */
  readonly leaves: readonly string[];
  /** Takes the units from whoever holds the same leaves of them. */
  readonly move: boolean;
};
/** One call: what a reviewer holds afterwards. */
export type Holding = {
  readonly reviewer: string;
  readonly units: string[];
  readonly leaves: string[];
};

/** What every reviewer holds after work was given, for those whom it changes; the one who gets it last. */
export function planAssignment(
  reviewers: readonly TeamReviewer[],
  { units, reviewer, leaves, move }: AssignDraft,
): readonly Holding[] {
  const taken = move
    ? reviewers
        .filter(({ code, assigned }) => code !== reviewer && shareLeaves(assigned.leaves, leaves))
        .flatMap((other) => without(other, units))
    : [];
  const own = reviewers.find(({ code }) => code === reviewer);
  if (own === undefined) return taken;
  const held = [...new Set([...own.assigned.units, ...units])];
  return [...taken, { reviewer, units: held, leaves: [...leaves] }];
}

/** What everybody holds after these units were taken back from all. */
export function planTakingBack(
  reviewers: readonly TeamReviewer[],
  units: readonly string[],
): readonly Holding[] {
  return reviewers.flatMap((reviewer) => without(reviewer, units));
}

/** Nothing where the reviewer holds none of them. */
function without({ code, assigned }: TeamReviewer, units: readonly string[]): Holding[] {
  const gone = new Set(units);
  const left = assigned.units.filter((unit) => !gone.has(unit));
  if (left.length === assigned.units.length) return [];
  return [{ reviewer: code, units: left, leaves: left.length === 0 ? [] : [...assigned.leaves] }];
}

/** An empty list is every leaf. */
function shareLeaves(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((leaf) => other.includes(leaf));
}
