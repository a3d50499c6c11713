import { useQuery } from '../../api/use-query.ts';
import { RailCount } from '../../ui/rail-count.tsx';

/** Refused files that someone should call about, on the rail. */
export function QuarantineCount() {
  const state = useQuery('intake.quarantine', {});
  return (
    <RailCount
      count={
        state.status === 'ready' ? state.data.filter(({ decided }) => decided === null).length : 0
      }
    />
  );
}
