import type { ReceiptData } from '../../../../shared/domain/package/contents.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Incoming, InboxFailure } from './open-inbox.ts';

/** Null for the receipt of a revision that this desk sealed (U11). */
export function receiptProblem(
  { opened, store }: Incoming,
  receipt: ReceiptData,
): InboxFailure | null {
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  if (receipt.unit !== desk.unit || store.sealed.find(receipt.digest) === null)
    return { code: 'inbox/not-for-this-desk', params: { unit: opened.manifest.unit.name } };
  return null;
}

/** Keeps it (U11, P2); call when there is no problem. */
export function takeReceipt({ opened, store, now }: Incoming, receipt: ReceiptData): void {
  const { revision, number, arrivedAt, inTime } = receipt;
  store.inbox.addReceipt({
    digest: opened.digest,
    submission: receipt.digest,
    revision,
    number,
    arrivedAt,
    inTime,
    byName: opened.signer.subject.name,
    fileSha256: opened.fileSha256,
    openedAt: now,
    issue: opened.manifest.revision,
  });
}
