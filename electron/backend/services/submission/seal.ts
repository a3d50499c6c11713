import type { z } from 'zod';

import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import { subjectLine } from '../../../../shared/i18n/subject-line.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Exports, Place } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import { sealPackage } from '../../package/write-package.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import type { KeySession, Signer } from '../key/key-session.ts';
import { readContent, type Content } from './content.ts';
import { manifestOf } from './manifest.ts';
import { receiverOf } from './receiver.ts';
import { estimateBytes } from './size.ts';

type Method = (typeof contract)['submission.seal'];
type Failure = CallError<Method['errors'][number]>;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly exports: Exports;
  readonly keys: KeySession;
  readonly clock: Clock;
};

/** Seals the draft once: signs, stores the package, locks the form; the file is stored before the form is (U9, S3). */
export function createSeal(deps: Deps) {
  return async (passphrase: string): Promise<Result<z.output<Method['output']>, Failure>> => {
    const { store, keys, exports, files } = deps;
    const context = readFormContext(store);
    const content = readContent(store, context);
    const refused = refuse(context, content) ?? (await changedEvidence(files, content));
    if (refused !== null) return err(refused);
    const signer = await keys.signer(passphrase);
    if (!signer.ok) return signer;

    const { place, sealed } = await write(deps, { context, content, signer: signer.value });
    const kept = keep(store, context, sealed);
    if (!kept.ok) {
      await exports.discard(place);
      return kept;
    }
    const receiver = receiverOf(context);
    return ok({
      file: await exports.seal(place),
      revision: sealed.revision,
      digest: sealed.digest,
      words: [...digestWords(sealed.digest)],
      receiver: receiver.name,
      mailbox: receiver.mailbox,
      subject: subjectLine({
        practice: context.campaign.campaign.practice,
        campaign: context.campaign.campaign.name,
        unit: context.unit.name,
        revision: sealed.revision,
        digest: sealed.digest,
      }),
    });
  };
}

function refuse({ revision, campaign }: FormContext, content: Content): Failure | null {
  if (revision.state !== 'draft') return { code: 'form/locked' };
  const blocking = content.problems.filter(({ severity }) => severity === 'block').length;
  if (blocking > 0) return { code: 'submission/problems-block', params: { blocking } };
  if (revision.approvedHash !== content.hash) return { code: 'submission/not-approved' };
  const size = estimateBytes(content);
  const limit = campaign.campaign.limits.submissionBytes;
  return size > limit ? { code: 'submission/too-large', params: { size, limit } } : null;
}

async function changedEvidence(files: FileStore, content: Content): Promise<Failure | null> {
  for (const { sha256, fileName } of content.assessment.evidence) {
    if (!(await files.verify(sha256)))
      return { code: 'evidence/changed-on-disk', params: { fileName } };
  }
  return null;
}

type Writing = {
  readonly context: FormContext;
  readonly content: Content;
  readonly signer: Signer;
};

async function write(
  { files, exports, clock }: Deps,
  { context, content, signer }: Writing,
): Promise<{ place: Place; sealed: SealedPackage }> {
  const sealedAt = clock.now();
  const manifest = manifestOf(context, sealedAt);
  const fileName = packageFileName(manifest, '');
  const approvedAt = context.revision.approvedAt ?? sealedAt;
  const place = await exports.reserve(fileName);
  const { digest } = await sealPackage({
    manifest,
    entries: [
      jsonEntry('data/assessment.json', { ...content.assessment, approvedAt }),
      jsonEntry('data/report.json', content.report),
      ...content.assessment.evidence.map(({ sha256, extension, size }) => ({
        name: `evidence/${sha256}.${extension}`,
        path: files.path(sha256),
        size,
        sha256,
      })),
    ],
    signer,
    to: place.path,
  });
  const stored = await files.putFile(place.path);
  const { kind, unit, revision, previous } = manifest;
  const sealed = {
    digest,
    kind,
    unit: unit.code,
    revision,
    previous,
    fileSha256: stored.sha256,
    fileName,
    size: stored.size,
    sealedAt,
  };
  return { place, sealed };
}

function jsonEntry(name: string, value: unknown) {
  return { name, bytes: Buffer.from(canonicalJson(value)) };
}

/** Locks the form, unless something was saved or sealed while the package was being written. */
function keep(store: Store, before: FormContext, sealed: SealedPackage): Result<null, Failure> {
  return inTransaction(store.db, (): Result<null, Failure> => {
    const now = readFormContext(store);
    if (now.revision.state !== 'draft') return err({ code: 'form/locked' });
    if (now.revision.approvedHash !== readContent(store, now).hash)
      return err({ code: 'submission/not-approved' });
    store.sealed.insert(sealed);
    store.revisions.seal({
      number: sealed.revision,
      digest: sealed.digest,
      sealedAt: sealed.sealedAt,
    });
    store.changes.add({
      revision: sealed.revision,
      kind: 'seal',
      subject: sealed.digest,
      old: null,
      new: { digest: sealed.digest, fileSha256: sealed.fileSha256 },
      who: before.desk.officerName,
      at: sealed.sealedAt,
    });
    return ok(null);
  });
}
