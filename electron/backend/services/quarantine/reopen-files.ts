import { createReadStream } from 'node:fs';

import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { decidedFiles } from './decided-files.ts';

type Method = (typeof contract)['quarantine.reopen'];
type Deps = Pick<Receiving, 'store' | 'files' | 'inbox' | 'ledgerState'>;
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/**
 * Puts refused files where new ones come in, as they came, to be inspected again: after a key was confirmed, a campaign
 * opened, a conflict settled. Their place in quarantine is kept until one is taken in.
 */
export function createReopenFiles({ store, files, inbox, ledgerState }: Deps) {
  return async (wanted: readonly string[]): Promise<Outcome> => {
    const { firstAt } = decidedFiles(ledgerState());
    const kept = wanted.map((sha256) => store.quarantine.find(sha256));
    const unknown = wanted.find((_, index) => kept[index] === null);
    if (unknown !== undefined)
      return err({ code: 'quarantine/unknown', params: { file: unknown } });
    const reopened: z.output<Method['output']> = [];
    for (const { fileSha256: sha256, name, at } of kept.filter((file) => file !== null)) {
      const file = await inbox.receive(name, createReadStream(files.path(sha256)));
      reopened.push({ file, sha256, name, firstAt: firstAt.get(sha256) ?? at });
    }
    return ok(reopened);
  };
}
