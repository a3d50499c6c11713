import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { InboxFile } from '../../files/inbox.ts';
import type { Staged } from '../../files/stage-file.ts';
import { newProof, type Proof } from '../../package/proof.ts';
import type { Receiving } from '../../receiving.ts';
import { examineFile } from './examine-file.ts';
import { readReceivingDesk } from './receiving-desk.ts';

type Wanted = z.output<(typeof contract)['intake.import']['input']>['files'][number];

/** A file before it is settled: everything about it that is slow and writes nothing is done. */
export type Prepared = { readonly token: string } & (
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly file: InboxFile }
  | { readonly state: 'already'; readonly file: InboxFile }
  | {
      readonly state: 'staged';
      readonly wanted: Wanted;
      readonly file: InboxFile;
      /** The bytes that will be kept, hashed where they lie. */
      readonly staged: Staged;
      /** What was proved of exactly these bytes. */
      readonly proof: Proof;
    }
);

/**
 * Verifies a file, unless its inspection did, and brings it to the store's door. What depends on the desk's state is
 * asked again when the file is settled: the one before it may have changed that.
 */
export async function prepareFile(deps: Receiving, wanted: Wanted): Promise<Prepared> {
  const { file: token } = wanted;
  const file = await deps.inbox.find(token);
  if (file === null) return { token, state: 'gone' };
  try {
    const proof = deps.proofs.of(token, file);
    const { store, clock } = deps;
    const now = clock.now();
    const look = {
      deps: { store, receiving: readReceivingDesk(store) },
      moments: { arrivedAt: now, importedAt: now },
      proof,
    };
    const verdict = await examineFile(file.path, look, (examined) => examined.verdict);
    if (verdict === 'already') return { token, state: 'already', file };
    const staged = await deps.files.stage(file.path);
    const isSame = await isProofOf(proof, staged.sha256);
    return { token, state: 'staged', wanted, file, staged, proof: isSame ? proof : newProof() };
  } catch (error) {
    deps.logger.error('a file could not be read', { error });
    return { token, state: 'failed', file };
  }
}

/** Lets go of what a prepared file holds; what was kept stays. */
export async function dropPrepared(prepared: Prepared): Promise<void> {
  if (prepared.state === 'staged') await prepared.staged.drop();
}

/** Are these the bytes that were proved? A file that was refused before step 9 has been read in part only. */
async function isProofOf({ bytes }: Proof, sha256: string): Promise<boolean> {
  const proved = await bytes;
  return proved?.ok === true && proved.value === sha256;
}
