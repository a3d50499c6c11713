import { useQuery, type Data } from '../../api/use-query.ts';

export type CameBack = Data<'inbox.returns'>[number];
export type FinalResult = NonNullable<Data<'inbox.result'>>;

/** Returns that wait for this unit; none while nobody knows yet (U11). */
export function useOpenReturns(): readonly CameBack[] {
  const state = useQuery('inbox.returns', {});
  return state.status === 'ready' ? state.data.filter((it) => it.state === 'open') : [];
}

/** Somebody changed the points: those of the form as it was counted stand where the source is the unit itself. */
export function isChanged(own: string | null, final: FinalResult['leaves'][string]): boolean {
  const { points, source } = final;
  return own !== null && points !== null && source !== 'self' && own !== points;
}

/** The published result as it was opened here; null while there is none (U11, K5). */
export function useFinalResult(): FinalResult | null {
  const state = useQuery('inbox.result', {});
  return state.status === 'ready' ? state.data : null;
}
