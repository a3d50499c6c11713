import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { CallError } from '../../shared/ipc/define.ts';

/** What the title bar says about the last change. `saved` only after the backend answered that it is durable (U3). */
export type SaveStatus =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'retrying' }
  | { readonly kind: 'refused'; readonly error: CallError };

const status = createStore<{ readonly now: SaveStatus }>(() => ({ now: { kind: 'quiet' } }));

export function setSaveStatus(now: SaveStatus): void {
  status.setState({ now });
}

export function useSaveStatus(): SaveStatus {
  return useStore(status, (all) => all.now);
}
