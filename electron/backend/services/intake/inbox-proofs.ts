import type { InboxFile } from '../../files/inbox.ts';
import { newProof, type Proof } from '../../package/proof.ts';

/** More files than this wait for nobody; the oldest proofs go first and are made again when they are asked for. */
const MOST_FILES = 3000;
/** Text of JSON whose parsed contents are kept, bytes; they take several times as much memory. */
const MOST_CONTENTS = 8_000_000;

export type InboxProofs = ReturnType<typeof createInboxProofs>;
type Kept = { readonly stamp: string; readonly proof: Proof; weight: number };

/**
 * What was proved of the files in the inbox, by their tokens, so that an import does not verify again what the
 * inspection verified (H1). A file that is not the one it was starts anew; an import hashes what it keeps all the same.
 */
export function createInboxProofs() {
  const kept = new Map<string, Kept>();
  let weight = 0;

  function forget(token: string): void {
    weight -= kept.get(token)?.weight ?? 0;
    kept.delete(token);
  }

  return {
    of: (token: string, { stamp }: InboxFile): Proof => {
      const known = kept.get(token);
      if (known?.stamp === stamp) return known.proof;
      forget(token);
      const proof = newProof();
      kept.set(token, { stamp, proof, weight: 0 });
      const [oldest] = kept.keys();
      if (kept.size > MOST_FILES && oldest !== undefined) forget(oldest);
      return proof;
    },
    /** Says that a look at the file is over: contents stay as long as there is room for them. */
    looked: async (token: string): Promise<void> => {
      const known = kept.get(token);
      if (known === undefined || known.weight > 0) return;
      const bytes = await contentsOf(known.proof);
      if (weight + bytes > MOST_CONTENTS) {
        dropContents(known.proof);
        return;
      }
      // Somebody else may have weighed it meanwhile.
      weight += bytes - known.weight;
      known.weight = bytes;
    },
    forget,
  };
}

/** Bytes of JSON that a file's kept contents were parsed from. */
async function contentsOf({ sealed, contents, members }: Proof): Promise<number> {
  const seal = contents === null ? null : await sealed;
  const files = seal?.ok === true ? seal.value.manifest.files : [];
  const own = files.filter(({ name }) => name.startsWith('data/')).map(({ size }) => size);
  const inside = await Promise.all([...members.values()].map(contentsOf));
  return [...own, ...inside].reduce((sum, bytes) => sum + bytes, 0);
}

function dropContents(proof: Proof): void {
  proof.contents = null;
  for (const member of proof.members.values()) dropContents(member);
}
