import { ReceiptData } from '../../../../shared/domain/package/contents.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { readDeskContext } from './desk-context.ts';
import { readData } from './read-data.ts';
import type { Incoming, InboxFailure } from './open-inbox.ts';
import { packageRefused } from './package-refused.ts';

/** Keeps the receipt of a revision that this desk sealed (U11, P2). */
export async function takeReceipt({
  opened,
  store,
  now,
}: Incoming): Promise<Result<null, InboxFailure>> {
  const data = await readData(opened, 'data/receipt.json', ReceiptData);
  if (!data.ok) return packageRefused(data.error);
  const receipt = data.value;
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  if (receipt.unit !== desk.unit || store.sealed.find(receipt.digest) === null)
    return err({ code: 'inbox/not-for-this-desk', params: { unit: opened.manifest.unit.name } });
  if (!mayReceive(opened.signer.subject.code, store))
    return packageRefused({ code: 'signer-wrong-role', params: {} });
  store.inbox.addReceipt({
    digest: opened.digest,
    submission: receipt.digest,
    revision: receipt.revision,
    number: receipt.number,
    arrivedAt: receipt.arrivedAt,
    inTime: receipt.inTime,
    byName: opened.signer.subject.name,
    fileSha256: opened.fileSha256,
    openedAt: now,
  });
  return ok(null);
}

/** Step 11: a receipt comes from the Sở or from the district that the unit belongs to. */
function mayReceive(signer: string, store: Incoming['store']): boolean {
  const { desk, campaign, register } = readDeskContext(store);
  return signer === campaign.register.authority.code || signer === register.unit(desk.unit)?.parent;
}
