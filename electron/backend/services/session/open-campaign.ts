import type { CallError } from '../../../../shared/ipc/define.ts';
import type { CampaignSummary } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Inbox, InboxFile } from '../../files/inbox.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { packageRefused, type PackageRefused } from './package-refused.ts';
import { readAuthority, readCampaign, rootOf } from './read-campaign.ts';
import { campaignSummary } from './summaries.ts';

type Failure = CallError<'setup/desk-exists' | 'setup/not-a-campaign'> | PackageRefused;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly inbox: Inbox;
  readonly clock: Clock;
};

/**
 * Opens a campaign package. It cannot vouch for itself: its signature is checked against the CA inside it, and that CA
 * counts only once a person confirmed it. Under another CA than the confirmed one it is kept aside and refused as
 * `authority-changed` until that CA is confirmed the same way (package-format, Root of trust).
 */
export function createOpenCampaign(deps: Deps) {
  return async (token: string): Promise<Result<CampaignSummary, Failure>> => {
    const file = await deps.inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    const read = await readFile(file, deps);
    if (!read.ok) return read;
    const taken = take(deps.store, read.value);
    if (taken.ok || taken.error.code === 'package/refused') await deps.inbox.discard(token);
    return taken;
  };
}

async function readFile(
  file: InboxFile,
  { files, clock }: Deps,
): Promise<Result<StoredCampaign, Failure>> {
  const now = clock.now();
  const first = await openPackage(file.path, { anchors: NO_ANCHORS, arrivedAt: now });
  if (!first.ok) return packageRefused(first.error);
  const root = await within(first.value, async (opened) =>
    opened.manifest.kind === 'campaign' ? await readAuthority(opened) : null,
  );
  if (root === null) return err({ code: 'setup/not-a-campaign' });
  if (!root.ok) return packageRefused(root.error);

  const der = rootOf(root.value.authority);
  const anchors = { ...NO_ANCHORS, roots: der === undefined ? [] : [der] };
  const second = await openPackage(file.path, { anchors, arrivedAt: now });
  if (!second.ok) return packageRefused(second.error);
  const contents = await within(second.value, readCampaign);
  if (!contents.ok) return packageRefused(contents.error);
  const { digest, fileSha256, size, manifest } = second.value;
  if (contents.value.campaign.id !== manifest.campaign.id)
    return packageRefused({ code: 'campaign-other', params: {} });
  if (contents.value.campaign.practice !== manifest.practice)
    return packageRefused({ code: 'data-invalid', params: { entry: 'data/campaign.json' } });
  await files.putFile(file.path);
  return ok({
    ...contents.value,
    digest,
    revision: manifest.revision,
    fileSha256,
    fileName: file.name,
    size,
    openedAt: now,
  });
}

/** The package is closed however the work on it ends: an open file cannot be replaced on Windows. */
async function within<T>(opened: OpenedPackage, work: (it: OpenedPackage) => Promise<T>) {
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

function take(store: Store, stored: StoredCampaign): Result<CampaignSummary, Failure> {
  const current = store.campaigns.current();
  if (current?.digest === stored.digest) return ok(campaignSummary(current, store.authorities));
  if (isOtherAuthority(store, stored)) {
    store.campaigns.save(stored);
    const { fingerprint } = stored;
    return packageRefused({ code: 'authority-changed', params: { fingerprint } });
  }
  if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
  return inTransaction(store.db, () => {
    store.campaigns.save(stored);
    store.campaigns.makeCurrent(stored.digest);
    return ok(campaignSummary(stored, store.authorities));
  });
}

/** True when a CA was confirmed before and it is not this campaign's. */
function isOtherAuthority({ authorities }: Store, { fingerprint }: StoredCampaign): boolean {
  const confirmed = authorities.list();
  return confirmed.length > 0 && !confirmed.some((it) => it.fingerprint === fingerprint);
}
