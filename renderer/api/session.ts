import { createContext, useContext } from 'react';

import { must } from '../../shared/lib/must.ts';
import type { CampaignSummary, DeskSummary } from '../../shared/ipc/dto.ts';

/** A desk that stands: every screen behind the first start has one. */
export type Session = {
  readonly version: string;
  /** The backend's clock when it answered, so that a rehearsal in 2019 counts days in 2019. */
  readonly now: string;
  readonly campaign: CampaignSummary;
  readonly desk: DeskSummary;
};

export const SessionContext = createContext<Session | null>(null);

/** Campaign and desk of this window. */
export function useSession(): Session {
  return must(useContext(SessionContext), 'a screen is only shown within a session');
}
