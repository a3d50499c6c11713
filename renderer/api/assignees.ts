import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import { useQuery, type Data } from './use-query.ts';

/** Null until the person chose: a machine that only fills a part then shows just that. */
const chosen = createStore<{ readonly mine: boolean | null }>(() => ({ mine: null }));

export type Assignees = {
  /** Work was split at all: without it nothing about officers needs to be shown. */
  readonly any: boolean;
  /** Whose leaves are "của tôi" here. */
  readonly me: string;
  /** Name of the officer who fills a leaf; null for nobody in particular. */
  readonly of: (leaf: string) => string | null;
  readonly isMine: (leaf: string) => boolean;
  /** Only one's own leaves are shown, in outline and grid alike. */
  readonly onlyMine: boolean;
};

/** Who of the unit fills which leaf (U12); nobody until the answer is there. */
export function useAssignees(): Assignees {
  const state = useQuery('parts.assignees', {});
  const data = state.status === 'ready' ? state.data : null;
  const mine = useStore(chosen, (now) => now.mine);
  return useMemo(() => {
    const leaves = new Map(Object.entries(data?.leaves ?? {}));
    const me = data?.me ?? '';
    return {
      any: leaves.size > 0,
      me,
      of: (leaf) => leaves.get(leaf) ?? null,
      isMine: (leaf) => leaves.get(leaf) === me,
      onlyMine: (mine ?? (data?.helper ?? null) !== null) && [...leaves.values()].includes(me),
    };
  }, [data, mine]);
}

/** Shows all leaves, or only one's own; the choice holds for every view of the form. */
export function chooseOnlyMine(mine: boolean): void {
  chosen.setState({ mine });
}

/** The part that this machine fills for another one; null on a machine of its own (U12). */
export function useHelper(): Data<'parts.assignees'>['helper'] {
  const state = useQuery('parts.assignees', {});
  return state.status === 'ready' ? state.data.helper : null;
}
