import { useQuery, type Data } from '../../api/use-query.ts';

export type LastYear = NonNullable<Data<'last-year.get'>>;

/** Last year's submission as it was opened here; null while there is none, and while nobody knows yet (U2). */
export function useLastYear(): LastYear | null {
  const state = useQuery('last-year.get', {});
  return state.status === 'ready' ? state.data : null;
}
