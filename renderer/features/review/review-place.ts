import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { Filter } from './lines.ts';
import type { Level, Round } from './review-data.ts';

/** Which table a person has before them; it is there again after a look at another screen. */
export type ReviewPlace =
  | { readonly turn: 'unit'; readonly level: Level; readonly leaf: string }
  | { readonly turn: 'leaf'; readonly unit: string };

type State = {
  readonly at: ReviewPlace | null;
  /** Null for the desk's own round. */
  readonly round: Round | null;
  readonly filter: Filter | null;
};
const place = createStore<State>(() => ({ at: null, round: null, filter: null }));

export function useReviewPlace(): State {
  return useStore(place);
}

/** Opens a table: of one leaf, its rows are units; of one unit, its rows are leaves. */
export function openTable(at: ReviewPlace): void {
  place.setState({ at });
}

/** The round that looks are made in; null for the desk's own. */
export function chooseRound(round: Round | null): void {
  place.setState({ round });
}

export function chooseFilter(filter: Filter): void {
  place.setState({ filter });
}
