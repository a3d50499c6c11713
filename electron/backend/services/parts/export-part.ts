import type { z } from 'zod';

import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { PartData } from '../../../../shared/domain/parts/part-data.ts';
import { itemsOf } from '../../../../shared/domain/parts/part-item.ts';
import { contentWithin, type PartScope } from '../../../../shared/domain/parts/part-scope.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredPart } from '../../db/part-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import { maxContainerBytes, MAX_JSON_BYTES } from '../../package/limits.ts';
import { readCertificate } from '../../pki/read-certificate.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import type { FormContext } from '../form/form-context.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { authorsOf, formContent } from './part-form.ts';

export type ExportDeps = Pick<UnitDesk, 'store' | 'files' | 'exports' | 'keys' | 'clock'>;
export type Exported = z.output<(typeof contract)['parts.give']['output']>;
export type ExportFailure = CallError<
  'key/wrong-passphrase' | 'evidence/changed-on-disk' | 'parts/too-large'
>;

type Outgoing = {
  readonly context: FormContext;
  readonly purpose: PartData['purpose'];
  readonly officer: string;
  readonly scope: PartScope;
  readonly passphrase: string;
};

/** Signs a part of the form with this machine's own key, keeps what was in it, and gives the file (U12). */
export async function exportPart(
  deps: ExportDeps,
  outgoing: Outgoing,
): Promise<Result<Exported, ExportFailure>> {
  const { store, files, exports, keys } = deps;
  const data = partData(deps, outgoing);
  const refused = tooLarge(data) ?? (await changedDocument(deps, data));
  if (refused !== null) return err(refused);
  const signer = await keys.unlock(outgoing.passphrase);
  if (!signer.ok) return signer;
  const last = lastOut(store.parts.list(), outgoing.officer);
  const number = (last?.data.number ?? 0) + 1;
  const sealed = await sealOwnPackage(deps, {
    head: headOf(outgoing.context, { number, previous: last?.digest ?? null }, deps.clock.now()),
    entries: [
      jsonEntry('data/part.json', data),
      ...data.evidence.map(({ sha256, extension, size }) => ({
        name: `evidence/${sha256}.${extension}`,
        path: files.path(sha256),
        size,
        sha256,
      })),
    ],
    signer: signer.value,
  });
  const key = readCertificate(signer.value.certificate);
  if (!key.ok) throw new Error('the own certificate signed a package');
  const { fingerprint } = key.value;
  inTransaction(store.db, () => {
    store.parts.insert({
      digest: sealed.digest,
      direction: 'out',
      officer: outgoing.officer,
      base: data.base,
      data: { part: data, number, signer: fingerprint, taken: null, releasedAt: null },
      fileSha256: sealed.fileSha256,
      fileName: sealed.fileName,
      at: sealed.sealedAt,
    });
    return ok(null);
  });
  return ok({
    file: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
    officer: outgoing.officer,
    leaves: data.scope.leaves.length,
    sections: data.scope.sections.length,
    documents: data.evidence.length,
    words: [...digestWords(fingerprint)],
  });
}

function headOf(
  { campaign, unit }: FormContext,
  { number, previous }: { readonly number: number; readonly previous: string | null },
  sealed: string,
) {
  return {
    kind: 'part' as const,
    practice: campaign.campaign.practice,
    campaign: { id: campaign.campaign.id, digest: campaign.digest },
    unit: { code: unit.code, level: unit.level, name: unit.name },
    revision: number,
    previous,
    sealed,
  };
}

function partData({ store }: ExportDeps, outgoing: Outgoing): PartData {
  const { context, purpose, officer, scope } = outgoing;
  const { unit, criteria, desk } = context;
  const content = contentWithin(criteria.set, formContent(store), scope);
  return {
    format: 'part/1',
    purpose,
    unit: unit.code,
    level: unit.level,
    criteria: { version: criteria.set.version, digest: criteria.digest },
    officer,
    by: { name: desk.officerName, title: desk.officerTitle },
    base: lastIn(store.parts.list(), officer)?.digest ?? null,
    scope,
    ...content,
    authors: authorsOf(store, itemsOf(content).values()),
  };
}

/** The newest part that this machine sent in this exchange. */
export function lastOut(parts: readonly StoredPart[], officer: string): StoredPart | undefined {
  return parts.find((it) => it.direction === 'out' && it.officer === officer);
}

/** The newest part of the other machine that this form has taken in. */
export function lastIn(parts: readonly StoredPart[], officer: string): StoredPart | undefined {
  return parts.find((it) => it.direction === 'in' && it.officer === officer);
}

function tooLarge({ evidence }: PartData): ExportFailure | null {
  const size = evidence.reduce((sum, item) => sum + item.size, 0);
  const limit = maxContainerBytes('part') - MAX_JSON_BYTES;
  return size > limit ? { code: 'parts/too-large', params: { size, limit } } : null;
}

async function changedDocument(
  { files }: ExportDeps,
  { evidence }: PartData,
): Promise<ExportFailure | null> {
  for (const { sha256, fileName } of evidence) {
    if (!(await files.verify(sha256)))
      return { code: 'evidence/changed-on-disk', params: { fileName } };
  }
  return null;
}
