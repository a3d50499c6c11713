import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { RailCount } from '../../ui/rail-count.tsx';
import { countRequests } from './enrolment-data.ts';

/** Requests still waiting, on the rail. */
export function EnrolmentCount() {
  const { role } = useSession().desk;
  const state = useQuery('enrolment.list', {}, { enabled: role === 'province' });
  return <RailCount count={state.status === 'ready' ? countRequests(state.data).waiting : 0} />;
}
