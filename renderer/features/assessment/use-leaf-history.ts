import { useEffect } from 'react';

import { invalidate } from '../../api/query-client.ts';
import { useSaveStatus } from '../../api/save-status.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import type { QueryState } from '../../ui/query-view.tsx';

const REST_MS = 700;

/** The history of a leaf, asked again once typing rests: nobody reads it while typing. */
export function useLeafHistory(leaf: string): QueryState<Data<'leaf.history'>> {
  const state = useQuery('leaf.history', { leaf }, { fresh: true });
  const status = useSaveStatus();
  useEffect(() => {
    if (status.kind !== 'saved') return undefined;
    const timer = setTimeout(() => void invalidate(['history']), REST_MS);
    return () => clearTimeout(timer);
  }, [status]);
  return state;
}
