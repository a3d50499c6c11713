import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Inbox } from '../../files/inbox.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from './desk-context.ts';
import { packageRefused } from './package-refused.ts';
import { takeCredential } from './take-credential.ts';
import { takeReceipt } from './take-receipt.ts';
import { takeResult } from './take-result.ts';
import { authorityTrust } from './trust.ts';

type Method = (typeof contract)['inbox.open'];
export type InboxFailure = CallError<Method['errors'][number]>;
type Opened = z.output<Method['output']>;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly inbox: Inbox;
  readonly clock: Clock;
};

/** What a taker of one kind gets: the package is open, its signature and bytes are checked (steps 1-9). */
export type Incoming = {
  readonly opened: OpenedPackage;
  readonly store: Store;
  readonly now: string;
};
type Taken = Promise<Result<null, InboxFailure>>;

/** Opens what came back: a credential, a receipt, a result (U11). The same file twice changes nothing. */
export function createOpenInbox({ store, files, inbox, clock }: Deps) {
  return async (token: string): Promise<Result<Opened, InboxFailure>> => {
    const file = await inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    const { campaign } = readDeskContext(store);
    const now = clock.now();
    const opening = { anchors: authorityTrust(campaign), arrivedAt: now };
    const opened = await openPackage(file.path, opening);
    if (!opened.ok) return packageRefused(opened.error);
    const { digest, manifest } = opened.value;
    try {
      const { kind } = manifest;
      if (kind !== 'credential' && kind !== 'receipt' && kind !== 'result')
        return err({ code: 'inbox/kind-not-for-inbox', params: { kind } });
      if (manifest.campaign.digest !== campaign.digest)
        return err({ code: 'inbox/not-for-this-desk', params: { unit: manifest.unit.name } });
      await files.putFile(file.path);
      const taken = await TAKERS[kind]({ opened: opened.value, store, now });
      return taken.ok ? ok({ kind, digest }) : taken;
    } finally {
      await opened.value.close();
      await inbox.discard(token);
    }
  };
}

const TAKERS: Readonly<Record<Opened['kind'], (incoming: Incoming) => Taken>> = {
  credential: takeCredential,
  receipt: takeReceipt,
  result: takeResult,
};
