import { useQuery } from '../../api/use-query.ts';
import { RailCount } from '../../ui/rail-count.tsx';

/** Objections that wait for the Sở, at the rail. */
export function NoticeCount() {
  const state = useQuery('notice.count', {});
  return <RailCount count={state.status === 'ready' ? state.data.open : 0} />;
}
