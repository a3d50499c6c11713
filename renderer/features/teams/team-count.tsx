import { useQuery } from '../../api/use-query.ts';
import { RailCount } from '../../ui/rail-count.tsx';

/** What people disagree about and nobody decided, on the rail. */
export function TeamCount() {
  const state = useQuery('team.conflicts', {});
  return <RailCount count={state.status === 'ready' ? state.data.length : 0} />;
}
