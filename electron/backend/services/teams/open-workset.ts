import type { z } from 'zod';

import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Stored } from '../../files/file-store.ts';
import type { ByteSource } from '../../package/byte-source.ts';
import { checkContents } from '../../package/check-contents.ts';
import type { WorksetContents, WorksetMember } from '../../package/contents/check-workset.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import type { Receiving } from '../../receiving.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { packageRefused } from '../session/package-refused.ts';
import { authorityTrust, knownCampaign } from '../session/trust.ts';
import { recordWorkset } from './record-workset.ts';

type Method = (typeof contract)['workset.open'];
type Opened = z.output<Method['output']>;
type Outcome = Result<Opened, CallError<Method['errors'][number]>>;

/**
 * Opens a work set on the reviewer's laptop (P5): its submissions and what others found are here from then on. The same
 * file again changes nothing.
 */
export function createOpenWorkset(desk: Receiving) {
  return (token: string): Promise<Outcome> =>
    desk.oneAtATime(async (): Promise<Outcome> => {
      const file = await desk.inbox.find(token);
      if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
      try {
        return await openFile(desk, file.path);
      } finally {
        await desk.inbox.discard(token);
      }
    });
}

async function openFile(desk: Receiving, file: string): Promise<Outcome> {
  const { campaign } = readDeskContext(desk.store);
  const moment = { anchors: authorityTrust(campaign), arrivedAt: desk.clock.now() };
  const opened = await openPackage(file, moment);
  if (!opened.ok) return packageRefused(opened.error);
  try {
    const { kind } = opened.value.manifest;
    if (kind !== 'workset') return err({ code: 'workset/not-a-workset', params: { kind } });
    const known = knownCampaign(campaign);
    const contents = await checkContents(opened.value, { ...moment, campaign: known });
    if (!contents.ok) return packageRefused(contents.error);
    if (contents.value.kind !== 'workset')
      return err({ code: 'workset/not-a-workset', params: { kind } });
    return await take(desk, opened.value, contents.value);
  } finally {
    // An open file cannot be discarded on Windows.
    await opened.value.close();
  }
}

async function take(
  desk: Receiving,
  opened: OpenedPackage,
  { data, members }: WorksetContents,
): Promise<Outcome> {
  const { store } = desk;
  const { digest } = opened;
  const own = must(store.keys.get('desk'), 'a key since the desk was made');
  if (data.reviewer.fingerprint !== own.fingerprint)
    return err({ code: 'workset/other-reviewer', params: { name: data.reviewer.name } });
  const units = data.units.length;
  if (store.worksets.find(digest) !== null) return ok({ digest, units, already: true });
  // The bytes are on disk before the database speaks of them (R2).
  const stored = await storeMembers(desk, opened, members);
  return inTransaction(store.db, () => {
    const openedAt = desk.clock.now();
    for (const member of members) addMember(desk, member, must(stored.get(member.unit), 'stored'));
    store.worksets.insert({ digest, data, openedAt });
    recordWorkset(desk, { digest, data });
    return ok({ digest, units, already: false });
  });
}

async function storeMembers(
  { files, store }: Receiving,
  opened: OpenedPackage,
  members: readonly WorksetMember[],
): Promise<ReadonlyMap<string, Stored>> {
  const stored = new Map<string, Stored>();
  for (const member of members) {
    const known = store.packages.find(member.opened.digest);
    const { source, sha256 } = opened.member(member.name);
    const file =
      known === null
        ? await files.putChunks(chunksOf(source))
        : { sha256: known.fileSha256, size: known.size };
    if (file.sha256 !== sha256) throw new Error('the work set changed since it was checked');
    stored.set(member.unit, file);
  }
  return stored;
}

const CHUNK = 1 << 20;

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += CHUNK) yield await source.read(at, CHUNK);
}

function addMember(
  { store, clock }: Receiving,
  { opened, contents }: WorksetMember,
  file: Stored,
): void {
  const { manifest, digest, signer, trust } = opened;
  if (store.packages.find(digest) !== null) return;
  store.packages.add({
    digest,
    kind: 'submission',
    unit: manifest.unit.code,
    revision: manifest.revision,
    previous: manifest.previous,
    fileSha256: file.sha256,
    fileName: packageFileName(manifest, digest),
    size: file.size,
    sealedAt: manifest.sealed,
    importedAt: clock.now(),
    via: null,
    signer: signer.fingerprint,
    signerName: signer.subject.name,
    issuerName: signer.issuerName,
    validTo: signer.notAfter,
    trust,
  });
  store.packages.addSubmission(digest, contents.assessment, contents.report);
}
