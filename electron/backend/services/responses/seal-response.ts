import type { z } from 'zod';

import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { helperPart } from '../parts/helper-part.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { answeredNotice, openNotice, type AnsweredNotice } from './answered-notice.ts';

type Method = (typeof contract)['response.seal'];
type Output = z.output<Method['output']>;
type Failure = CallError<Method['errors'][number]>;
type Deps = Pick<UnitDesk, 'store' | 'files' | 'exports' | 'keys' | 'clock'>;

/** Manifest, signature, data and ZIP directory beside the documents, rounded up. */
const FRAME_BYTES = 100_000;

/** Seals the answer to a notice once; it goes to the Sở, whoever the unit's district is (P7). */
export function createSealResponse(deps: Deps) {
  return async ({
    appraisal,
    passphrase,
  }: z.output<Method['input']>): Promise<Result<Output, Failure>> => {
    const { store, keys, files, exports } = deps;
    const notice = openNotice(store, appraisal);
    if (!notice.ok) return notice;
    const answered = answeredNotice(store, notice.value);
    const refused = refusal(deps, answered) ?? (await changedEvidence(deps, answered));
    if (refused !== null) return err(refused);
    // A key without a certificate signs under its own: the receiver compares it by phone and pins it (T3).
    const signer = await keys.unlock(passphrase);
    if (!signer.ok) return signer;
    const sealed = await write(deps, answered, signer.value);
    const kept = keep(deps, answered, sealed);
    if (!kept.ok) return kept;
    const { campaign } = readDeskContext(store);
    return ok({
      file: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
      digest: sealed.digest,
      words: [...digestWords(sealed.digest)],
      receiver: campaign.register.authority.name,
      mailbox: campaign.campaign.contact.mailbox,
    });
  };
}

function refusal({ store }: Deps, answered: AnsweredNotice): Failure | null {
  const helper = helperPart(store.parts);
  if (helper !== null) return { code: 'parts/helper-desk', params: { officer: helper.officer } };
  const { problems, approval, content } = answered;
  if (problems.length > 0)
    return { code: 'response/incomplete', params: { open: problems.length } };
  if (approval === null) return { code: 'response/not-approved' };
  const size = content.evidence.reduce((sum, it) => sum + it.size, FRAME_BYTES);
  const limit = readDeskContext(store).campaign.campaign.limits.submissionBytes;
  return size > limit ? { code: 'response/too-large', params: { size, limit } } : null;
}

async function changedEvidence({ files }: Deps, answered: AnsweredNotice): Promise<Failure | null> {
  for (const { sha256, fileName } of answered.content.evidence) {
    if (!(await files.verify(sha256)))
      return { code: 'evidence/changed-on-disk', params: { fileName } };
  }
  return null;
}

async function write(
  deps: Deps,
  { content, approval }: AnsweredNotice,
  signer: Signer,
): Promise<SealedPackage> {
  const { campaign, register } = readDeskContext(deps.store);
  const { code, level, name } = must(register.unit(content.unit), 'the unit of the desk');
  const { at } = must(approval, 'refused without an approval');
  const last = deps.store.sealed.newest('response', code);
  return await sealOwnPackage(deps, {
    head: {
      kind: 'response',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: campaign.digest },
      unit: { code, level, name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: deps.clock.now(),
    },
    entries: [
      jsonEntry('data/response.json', { ...content, approvedAt: at }),
      ...content.evidence.map(({ sha256, extension, size }) => ({
        name: `evidence/${sha256}.${extension}`,
        path: deps.files.path(sha256),
        size,
        sha256,
      })),
    ],
    signer,
  });
}

/** Locks the answer, unless something was saved or sealed while the package was being written. */
function keep(
  { store }: Deps,
  before: AnsweredNotice,
  sealed: SealedPackage,
): Result<null, Failure> {
  return inTransaction(store.db, (): Result<null, Failure> => {
    const now = answeredNotice(store, before.notice);
    if (now.sealed !== null) return err({ code: 'response/sealed' });
    if (now.hash !== before.hash) return err({ code: 'response/not-approved' });
    store.sealed.insert(sealed);
    store.responses.seal(before.notice.digest, sealed.digest);
    return ok(null);
  });
}
