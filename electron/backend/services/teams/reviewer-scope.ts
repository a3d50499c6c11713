import { worksetScope, type WorksetScope } from '../../../../shared/domain/teams/workset-scope.ts';
import type { ReceivingStore } from '../../receiving-store.ts';

/** What the work sets of this laptop gave to look at (P5); everything that a reviewer's call names is held against it. */
export function readReviewerScope({ worksets }: Pick<ReceivingStore, 'worksets'>): WorksetScope {
  return worksetScope(worksets.list());
}
