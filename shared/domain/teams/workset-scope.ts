import type { Round } from '../decisions/leaf-check.ts';
import type { WorksetData } from '../package/workset-data.ts';
import { isGiven } from './team-facts.ts';

/** A work set as a laptop keeps it. */
export type OpenedWorkset = { readonly digest: string; readonly data: WorksetData };

/** What a reviewer's laptop may look at: everything that its work sets gave, and nothing else (P5). */
export type WorksetScope = {
  /** Rounds in which there is work, that of the newest work set first. */
  readonly rounds: readonly Round[];
  /** Units given in a round, in the order of the work sets. */
  readonly units: (round: Round) => readonly string[];
  /** Leaves given of a unit in a round; null for every leaf. */
  readonly leaves: (unit: string, round: Round) => ReadonlySet<string> | null;
  readonly allows: (look: {
    readonly unit: string;
    readonly leaf: string;
    readonly round: Round;
  }) => boolean;
};

/** Adds up the work sets of one laptop, newest first. */
export function worksetScope(worksets: readonly OpenedWorkset[]): WorksetScope {
  const ofRound = (round: Round) => worksets.filter(({ data }) => data.round === round);
  const given = ({ data }: OpenedWorkset) => data.units.map(({ unit }) => unit);
  return {
    rounds: [...new Set(worksets.map(({ data }) => data.round))],
    units: (round) => [...new Set(ofRound(round).flatMap(given))],
    leaves: (unit, round) => {
      const lists = ofRound(round)
        .filter((workset) => given(workset).includes(unit))
        .map(({ data }) => data.leaves);
      return lists.some((leaves) => leaves.length === 0) ? null : new Set(lists.flat());
    },
    allows: ({ unit, leaf, round }) =>
      ofRound(round).some((workset) =>
        isGiven({ units: given(workset), leaves: workset.data.leaves }, unit, leaf),
      ),
  };
}
