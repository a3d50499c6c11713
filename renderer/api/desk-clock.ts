import { useCallback } from 'react';

import { vietnamInstant } from '../../shared/domain/text/vietnam-instant.ts';
import { useQuery } from './use-query.ts';

/** The time at this desk, as its backend's clock goes: a rehearsal in 2019 is in 2019. For names, never for records. */
export function useDeskClock(): () => string {
  const session = useQuery('session.get', {});
  const ahead = session.status === 'ready' ? Date.parse(session.data.now) - session.updatedAt : 0;
  return useCallback(() => vietnamInstant(Date.now() + ahead), [ahead]);
}
