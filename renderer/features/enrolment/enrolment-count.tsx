import { useQuery } from '../../api/use-query.ts';
import { RailCount } from '../../ui/rail-count.tsx';
import { countRequests } from './enrolment-data.ts';

/** Requests still waiting, on the rail. */
export function EnrolmentCount() {
  const state = useQuery('enrolment.list', {});
  return <RailCount count={state.status === 'ready' ? countRequests(state.data).waiting : 0} />;
}
