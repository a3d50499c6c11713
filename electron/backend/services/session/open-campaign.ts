import type { CampaignContents } from '../../package/contents/check-campaign.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { CampaignSummary } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredCampaign, StoredSet } from '../../db/campaign-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Inbox, InboxFile } from '../../files/inbox.ts';
import { checkContents } from '../../package/check-contents.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import { readCertificate } from '../../pki/read-certificate.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { packageRefused, type PackageRefused } from './package-refused.ts';
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
    try {
      const read = await readFile(file, deps.clock.now());
      if (!read.ok) return read;
      const refused = refusal(deps.store, read.value);
      if (refused !== null) return err(refused);
      await deps.files.putFile(file.path);
      return take(deps.store, read.value);
    } finally {
      await deps.inbox.discard(token);
    }
  };
}

async function readFile(file: InboxFile, now: string): Promise<Result<StoredCampaign, Failure>> {
  const moment = { anchors: NO_ANCHORS, arrivedAt: now };
  const opened = await openPackage(file.path, moment);
  if (!opened.ok) return packageRefused(opened.error);
  try {
    if (opened.value.manifest.kind !== 'campaign') return err({ code: 'setup/not-a-campaign' });
    const contents = await checkContents(opened.value, { ...moment, campaign: null });
    if (!contents.ok) return packageRefused(contents.error);
    if (contents.value.kind !== 'campaign') return err({ code: 'setup/not-a-campaign' });
    return ok(toStored(opened.value, contents.value, { fileName: file.name, openedAt: now }));
  } finally {
    // An open file cannot be replaced on Windows.
    await opened.value.close();
  }
}

function toStored(
  { digest, fileSha256, size, manifest }: OpenedPackage,
  { campaign, register, authority, sets }: CampaignContents,
  rest: Pick<StoredCampaign, 'fileName' | 'openedAt'>,
): StoredCampaign {
  const root = must(authority.certificates[0], 'a CA, by the schema');
  const facts = readCertificate(new Uint8Array(Buffer.from(root, 'base64')));
  if (!facts.ok) throw new Error('the CA was read when the contents were checked');
  const stored = Object.values(sets).map((set) => {
    const named = must(campaign.criteria[set.level], 'the campaign names each of its sets');
    return [set.level, { digest: named.digest, set } satisfies StoredSet] as const;
  });
  return {
    ...rest,
    digest,
    fileSha256,
    size,
    revision: manifest.revision,
    fingerprint: facts.value.fingerprint,
    campaign,
    register,
    authority,
    sets: new Map(stored),
  };
}

/** A desk keeps its campaign; one under another CA is looked at all the same, so that a person can be asked. */
function refusal(store: Store, stored: StoredCampaign): Failure | null {
  if (store.desks.get() === null || isOtherAuthority(store, stored)) return null;
  return store.campaigns.current()?.digest === stored.digest ? null : { code: 'setup/desk-exists' };
}

function take(store: Store, stored: StoredCampaign): Result<CampaignSummary, Failure> {
  const current = store.campaigns.current();
  if (current?.digest === stored.digest) return ok(campaignSummary(current, store.authorities));
  if (isOtherAuthority(store, stored)) {
    inTransaction(store.db, () => {
      store.campaigns.save(stored);
      return ok(null);
    });
    const { fingerprint } = stored;
    return packageRefused({ code: 'authority-changed', params: { fingerprint } });
  }
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
