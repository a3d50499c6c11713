import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Store } from '../../store.ts';

type Check = z.output<(typeof contract)['evidence.check']['output']>;

/** Hashes every document of the library again, streamed: what a disk or a hand changed is found before sealing (U4). */
export function createCheckLibrary({
  store,
  files,
}: {
  readonly store: Store;
  readonly files: FileStore;
}) {
  return async (): Promise<Result<Check, never>> => {
    const damaged: Check['damaged'] = [];
    for (const { sha256 } of store.evidence.list()) {
      if (await files.verify(sha256)) continue;
      const state = (await files.size(sha256)) === null ? 'missing' : 'changed';
      damaged.push({ sha256, state });
    }
    return ok({ damaged });
  };
}
