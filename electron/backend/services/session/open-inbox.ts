import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Inbox } from '../../files/inbox.ts';
import { checkContents, type ParsedContents } from '../../package/check-contents.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from './desk-context.ts';
import { packageRefused } from './package-refused.ts';
import { appraisalProblem, takeAppraisal } from '../responses/take-appraisal.ts';
import { credentialProblem, takeCredential } from './take-credential.ts';
import { receiptProblem, takeReceipt } from './take-receipt.ts';
import { returnProblem, takeReturn } from './take-return.ts';
import { takeResult } from './take-result.ts';
import { authorityTrust, knownCampaign } from './trust.ts';

type Method = (typeof contract)['inbox.open'];
export type InboxFailure = CallError<Method['errors'][number]>;
type Opened = z.output<Method['output']>;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly inbox: Inbox;
  readonly clock: Clock;
};

/** What the takers of each kind get: a package that passed steps 1 to 12. */
export type Incoming = {
  readonly opened: OpenedPackage;
  readonly store: Store;
  readonly now: string;
};

const KINDS = new Set<string>(['credential', 'receipt', 'result', 'return', 'appraisal']);

/** Opens what came back: a credential, a receipt, a result, a return, a notice of appraisal (U11). The same file twice changes nothing. */
export function createOpenInbox({ store, files, inbox, clock }: Deps) {
  return async (token: string): Promise<Result<Opened, InboxFailure>> => {
    const file = await inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    const moment = { arrivedAt: clock.now(), campaign: readDeskContext(store).campaign };
    try {
      return await openFile({ store, files }, file.path, moment);
    } finally {
      await inbox.discard(token);
    }
  };
}

async function openFile(
  { store, files }: Pick<Deps, 'store' | 'files'>,
  file: string,
  { arrivedAt, campaign }: { readonly arrivedAt: string; readonly campaign: StoredCampaign },
): Promise<Result<Opened, InboxFailure>> {
  const moment = { anchors: authorityTrust(campaign), arrivedAt };
  const opened = await openPackage(file, moment);
  if (!opened.ok) return packageRefused(opened.error);
  try {
    const { kind } = opened.value.manifest;
    if (kind === 'part') return err({ code: 'inbox/part' });
    if (!KINDS.has(kind)) return err({ code: 'inbox/kind-not-for-inbox', params: { kind } });
    const known = knownCampaign(campaign);
    const contents = await checkContents(opened.value, { ...moment, campaign: known });
    if (!contents.ok) return packageRefused(contents.error);
    const incoming = { opened: opened.value, store, now: arrivedAt };
    const refused = refusal(incoming, contents.value);
    if (refused !== null) return err(refused);
    // The bytes are on disk before the database speaks of them (R2).
    await files.putFile(file);
    return take(incoming, contents.value);
  } finally {
    // An open file cannot be discarded on Windows.
    await opened.value.close();
  }
}

function refusal(incoming: Incoming, contents: ParsedContents): InboxFailure | null {
  if (contents.kind === 'credential') return credentialProblem(incoming, contents.data);
  if (contents.kind === 'return') return returnProblem(incoming, contents.data);
  if (contents.kind === 'appraisal') return appraisalProblem(incoming, contents.data);
  return contents.kind === 'receipt' ? receiptProblem(incoming, contents.data) : null;
}

function take(incoming: Incoming, contents: ParsedContents): Result<Opened, InboxFailure> {
  const { digest } = incoming.opened;
  const { kind } = contents;
  if (kind === 'credential') takeCredential(incoming, contents.data);
  else if (kind === 'receipt') takeReceipt(incoming, contents.data);
  else if (kind === 'result') takeResult(incoming, contents);
  else if (kind === 'return') takeReturn(incoming, contents.data);
  else if (kind === 'appraisal') takeAppraisal(incoming, contents.data);
  else return err({ code: 'inbox/kind-not-for-inbox', params: { kind } });
  return ok({ kind, digest });
}
