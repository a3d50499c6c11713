import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from './form-context.ts';

type Returns = z.output<(typeof contract)['inbox.returns']['output']>;

/** What came back for completion, newest first; answered as soon as a later revision than the returned one was sealed (U11). */
export function createListReturns({ store }: { readonly store: Store }) {
  return (): Returns => {
    const context = readFormContext(store);
    const { state, number } = context.revision;
    const lastSealed = state === 'sealed' ? number : number - 1;
    return store.notices.returns().map(({ digest, data, byName, openedAt }) => ({
      digest,
      revision: data.revision,
      purpose: data.purpose,
      until: data.until,
      reason: data.reason,
      items: data.items.map(({ leaf, reason }) => ({
        leaf,
        reason,
        touched: leaf !== null && wasTouched(store, context, { leaf, since: data.revision }),
      })),
      by: byName,
      openedAt,
      state: lastSealed > data.revision ? 'answered' : 'open',
    }));
  };
}

/** Whether anything of a leaf, figure, text or document, was changed in a later revision. */
function wasTouched(
  { changes }: Store,
  { criteria }: FormContext,
  { leaf, since }: { readonly leaf: string; readonly since: number },
): boolean {
  const fields = leafByCode(criteria.set).get(leaf)?.fields ?? [];
  return changes
    .ofLeaf(
      leaf,
      fields.map(({ field }) => field),
    )
    .some(({ kind, revision }) => revision > since && (kind === 'answer' || kind === 'leaf'));
}
