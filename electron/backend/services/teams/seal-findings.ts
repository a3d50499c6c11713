import type { z } from 'zod';

import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { StoredWorkset } from '../../db/workset-repository.ts';
import { maxContainerBytes, MAX_JSON_BYTES } from '../../package/limits.ts';
import type { Receiving } from '../../receiving.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { composeFindings, contentOf } from './findings-data.ts';

type Method = (typeof contract)['findings.seal'];
type Sealed = z.output<Method['output']>;
type Failure = CallError<Method['errors'][number]>;
type Outcome = Result<Sealed, Failure>;
/** As the format takes them. */
const MOST_PHOTOS = 400;

/**
 * Signs what was found for a work set, with the laptop's own key (P5, P6). Sealing again makes a later package that
 * replaces the earlier one; with nothing new it is the earlier one again.
 */
export function createSealFindings(desk: Receiving) {
  return (digest: string, passphrase: string): Promise<Outcome> =>
    desk.oneAtATime(async (): Promise<Outcome> => {
      const workset = desk.store.worksets.find(digest);
      if (workset === null) return err({ code: 'findings/workset-unknown' });
      const data = composeFindings(desk, workset);
      const refused = refusal(data) ?? (await changedPhoto(desk, data));
      if (refused !== null) return err(refused);
      const signer = await desk.keys.unlock(passphrase);
      if (!signer.ok) return signer;
      const sealed =
        sealedBefore(desk, workset, data) ??
        (await seal(desk, { workset, data, signer: signer.value }));
      return ok(await describe(desk, sealed, data));
    });
}

function refusal(data: FindingsData): Failure | null {
  const { looks, questions, visits, photos } = data;
  if (looks.length + questions.length + visits.length === 0) return { code: 'findings/nothing' };
  const files = new Map(photos.map(({ sha256, size }) => [sha256, size]));
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const isTooLarge =
    size > maxContainerBytes('findings') - MAX_JSON_BYTES ||
    photos.length > MOST_PHOTOS ||
    Buffer.byteLength(canonicalJson(data)) > MAX_JSON_BYTES;
  return isTooLarge ? { code: 'findings/too-large', params: { size } } : null;
}

async function changedPhoto(
  { files }: Receiving,
  { photos }: FindingsData,
): Promise<Failure | null> {
  for (const { sha256, fileName } of photos)
    if (!(await files.verify(sha256)))
      return { code: 'findings/photo-changed', params: { fileName } };
  return null;
}

function sealedBefore(
  { store }: Receiving,
  { findings, content }: StoredWorkset,
  data: FindingsData,
): SealedPackage | null {
  const isSame = findings !== null && content === contentOf(data);
  return isSame ? store.sealed.find(findings) : null;
}

type Sealing = {
  readonly workset: StoredWorkset;
  readonly data: FindingsData;
  readonly signer: Signer;
};

async function seal(desk: Receiving, { workset, data, signer }: Sealing): Promise<SealedPackage> {
  const { store, files } = desk;
  const { campaign } = readDeskContext(store);
  const { id, practice } = campaign.campaign;
  const { code, name } = campaign.register.authority;
  const last = store.sealed.newest('findings', code);
  const photos = new Map(data.photos.map((photo) => [photo.sha256, photo]));
  const made = await sealOwnPackage(desk, {
    head: {
      kind: 'findings',
      practice,
      campaign: { id, digest: campaign.digest },
      unit: { code, level: 'tinh', name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: desk.clock.now(),
    },
    entries: [
      jsonEntry('data/findings.json', data),
      ...[...photos.values()].map(({ sha256, extension, size }) => ({
        name: `evidence/${sha256}.${extension}`,
        path: files.path(sha256),
        size,
        sha256,
      })),
    ],
    signer,
  });
  const fileName = `findings-${id}-${data.reviewer}-${made.digest.slice(0, 8)}.cqdt`;
  const sealed = { ...made, fileName };
  inTransaction(store.db, () => {
    store.sealed.insert(sealed);
    store.worksets.seal({
      digest: workset.digest,
      findings: sealed.digest,
      content: contentOf(data),
      sealedSeq: Math.max(0, ...data.looks.map(({ seq }) => seq)),
    });
    return ok(null);
  });
  return sealed;
}

async function describe(
  { exports, files }: Receiving,
  { fileSha256, fileName, digest }: SealedPackage,
  { looks, questions, photos, visits }: FindingsData,
): Promise<Sealed> {
  return {
    file: await exports.copy(files.path(fileSha256), fileName),
    looks: looks.length,
    questions: questions.length,
    photos: photos.length,
    visits: visits.length,
    words: [...digestWords(digest)],
  };
}
