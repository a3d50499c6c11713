import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { APP_VERSION } from '../../version.ts';
import { campaignSummary, deskSummary } from './summaries.ts';

type Session = z.output<(typeof contract)['session.get']['output']>;

/** What the app starts with: which campaign, which desk, or none yet. */
export function createGetSession({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (): Session => {
    const campaign = store.campaigns.current();
    return {
      version: APP_VERSION,
      now: clock.now(),
      campaign: campaign === null ? null : campaignSummary(campaign, store.authorities),
      desk: deskSummary(store),
    };
  };
}
