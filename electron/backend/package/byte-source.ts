import { open } from 'node:fs/promises';

import type { HashPlan, Hashes } from '../files/hash-plan.ts';
import { hashBytes } from '../files/hash-pool.ts';

/** Random access to the bytes of a container, wherever it lies. */
export type ByteSource = {
  readonly size: number;
  /** Exactly these bytes, fewer only where the source ends. */
  readonly read: (at: number, length: number) => Promise<Buffer>;
  /** One pass over a range of it: digests of the range and of pieces in it, which stand in their order. */
  readonly hash: (range: Omit<HashPlan, 'fd'>) => Promise<Hashes>;
  readonly close: () => Promise<void>;
};

/** A file, held open so that what was checked is what is read later. */
export async function openFile(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    read: async (at, length) => {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)));
      let done = 0;
      while (done < buffer.length) {
        const { bytesRead } = await handle.read(buffer, done, buffer.length - done, at + done);
        // The file became shorter under us, as when a stick is pulled.
        if (bytesRead === 0) return buffer.subarray(0, done);
        done += bytesRead;
      }
      return buffer;
    },
    hash: (range) => hashBytes({ ...range, fd: handle.fd }),
    close: () => handle.close(),
  };
}

/** A container inside another: a window on its parent, which stays open as long as the parent does. */
export function windowOf(
  parent: ByteSource,
  { at, size }: { readonly at: number; readonly size: number },
): ByteSource {
  return {
    size,
    read: (from, length) => parent.read(at + from, Math.max(0, Math.min(length, size - from))),
    hash: (range) =>
      parent.hash({
        at: at + range.at,
        size: Math.max(0, Math.min(range.size, size - range.at)),
        pieces: range.pieces.map((piece) => ({ ...piece, at: at + piece.at })),
      }),
    close: () => Promise.resolve(),
  };
}
