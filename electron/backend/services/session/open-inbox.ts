import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Inbox } from '../../files/inbox.ts';
import { checkContents, type ParsedContents } from '../../package/check-contents.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from './desk-context.ts';
import { packageRefused } from './package-refused.ts';
import { takeCredential } from './take-credential.ts';
import { takeReceipt } from './take-receipt.ts';
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

/** What the takers of the three kinds get: a package that passed steps 1 to 12. */
export type Incoming = {
  readonly opened: OpenedPackage;
  readonly store: Store;
  readonly now: string;
};

const KINDS = new Set<string>(['credential', 'receipt', 'result']);

/** Opens what came back: a credential, a receipt, a result (U11). The same file twice changes nothing. */
export function createOpenInbox({ store, files, inbox, clock }: Deps) {
  return async (token: string): Promise<Result<Opened, InboxFailure>> => {
    const file = await inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    const { campaign } = readDeskContext(store);
    const now = clock.now();
    const moment = { anchors: authorityTrust(campaign), arrivedAt: now };
    const opened = await openPackage(file.path, moment);
    if (!opened.ok) return packageRefused(opened.error);
    try {
      const { kind } = opened.value.manifest;
      if (!KINDS.has(kind)) return err({ code: 'inbox/kind-not-for-inbox', params: { kind } });
      const known = knownCampaign(campaign);
      const contents = await checkContents(opened.value, { ...moment, campaign: known });
      if (!contents.ok) return packageRefused(contents.error);
      await files.putFile(file.path);
      return take({ opened: opened.value, store, now }, contents.value);
    } finally {
      await opened.value.close();
      await inbox.discard(token);
    }
  };
}

function take(incoming: Incoming, contents: ParsedContents): Result<Opened, InboxFailure> {
  const { digest } = incoming.opened;
  const { kind } = contents;
  if (kind === 'result') {
    takeResult(incoming, contents);
    return ok({ kind, digest });
  }
  if (kind !== 'credential' && kind !== 'receipt')
    return err({ code: 'inbox/kind-not-for-inbox', params: { kind } });
  const refused =
    kind === 'credential'
      ? takeCredential(incoming, contents.data)
      : takeReceipt(incoming, contents.data);
  return refused === null ? ok({ kind, digest }) : err(refused);
}
