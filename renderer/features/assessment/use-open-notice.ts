import { useQuery, type Data } from '../../api/use-query.ts';

export type OpenNotice = Data<'response.get'>['notices'][number];

/** The newest notice of appraisal as long as its answer is not signed; null without one (U11, P7). */
export function useOpenNotice(): OpenNotice | null {
  const state = useQuery('response.get', {});
  const newest = state.status === 'ready' ? state.data.notices[0] : undefined;
  return newest === undefined || newest.sealed !== null ? null : newest;
}
