import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Store } from '../../store.ts';

type Returns = z.output<(typeof contract)['inbox.returns']['output']>;

/** What came back for completion, newest first; answered as soon as a later revision than the returned one was sealed (U11). */
export function createListReturns({ store }: { readonly store: Store }) {
  return (): Returns => {
    const { state, number } = store.revisions.current();
    const lastSealed = state === 'sealed' ? number : number - 1;
    return store.notices.returns().map(({ digest, data, byName, openedAt }) => ({
      digest,
      revision: data.revision,
      purpose: data.purpose,
      until: data.until,
      reason: data.reason,
      items: data.items,
      by: byName,
      openedAt,
      state: lastSealed > data.revision ? 'answered' : 'open',
    }));
  };
}
