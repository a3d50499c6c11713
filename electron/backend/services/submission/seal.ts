import type { z } from 'zod';

import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { subjectLine } from '../../../../shared/i18n/subject-line.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import type { KeySession, Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { helperPart } from '../parts/helper-part.ts';
import { readContent, type Content } from './content.ts';
import { headOf } from './head.ts';
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
    const refused =
      refuseHelper(store) ?? refuse(context, content) ?? (await changedEvidence(files, content));
    if (refused !== null) return err(refused);
    // A key without a certificate signs under its own: the receiver compares it by phone and pins it (T3).
    const signer = await keys.unlock(passphrase);
    if (!signer.ok) return signer;

    const sealed = await write(deps, { context, content, signer: signer.value });
    const kept = keep(store, context, sealed);
    if (!kept.ok) return kept;
    const receiver = receiverOf(context);
    return ok({
      file: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
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

/** A helper's machine must not send for the unit by mistake (U12). */
function refuseHelper({ parts }: Store): Failure | null {
  const helper = helperPart(parts);
  return helper === null
    ? null
    : { code: 'parts/helper-desk', params: { officer: helper.officer } };
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

async function write(deps: Deps, { context, content, signer }: Writing): Promise<SealedPackage> {
  const sealed = deps.clock.now();
  return await sealOwnPackage(deps, {
    head: { ...headOf(context), sealed },
    entries: [
      jsonEntry('data/assessment.json', {
        ...content.assessment,
        approvedAt: context.revision.approvedAt ?? sealed,
      }),
      jsonEntry('data/report.json', content.report),
      ...content.assessment.evidence.map(({ sha256, extension, size }) => ({
        name: `evidence/${sha256}.${extension}`,
        path: deps.files.path(sha256),
        size,
        sha256,
      })),
    ],
    signer,
  });
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
