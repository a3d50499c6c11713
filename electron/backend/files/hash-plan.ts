import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** What to hash of an open file. Descriptors are the process's own, so another thread may read by them. */
export type HashPlan = {
  readonly fd: number;
  /** The range that is read, once, from front to back; bytes. */
  readonly at: number;
  readonly size: number;
  /** Stretches of the range, in their order and without overlap; `at` counts from the start of the file. */
  readonly pieces: readonly { readonly at: number; readonly size: number }[];
};
export type Hashes = {
  /** SHA-256 of the whole range. */
  readonly whole: string;
  readonly pieces: readonly { readonly sha256: string; readonly crc: number }[];
  /** Bytes that were there: fewer than asked where the file ends early, as when a stick is pulled. */
  readonly read: number;
};

/** Fits the processor's cache, where one read feeds every digest. */
const CHUNK = 256 << 10;

/**
 * One pass over the bytes: SHA-256 of the range, SHA-256 and CRC-32 of every piece. Memory stays at one chunk whatever
 * the size. Blocks the thread it runs in; throws what reading the disk throws.
 */
export function hashNow({ fd, at, size, pieces }: HashPlan): Hashes {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, size));
  const whole = createHash('sha256');
  const feed = createFeed(pieces);
  let read = 0;
  while (read < size) {
    const length = readSync(fd, buffer, 0, Math.min(CHUNK, size - read), at + read);
    if (length === 0) break;
    const chunk = buffer.subarray(0, length);
    whole.update(chunk);
    feed.take(chunk, at + read);
    read += length;
  }
  return { whole: whole.digest('hex'), pieces: feed.digests(), read };
}

/** Deals the bytes of a running file to the pieces that they belong to. */
function createFeed(pieces: HashPlan['pieces']) {
  const running = pieces.map(({ at, size }) => ({ at, end: at + size, crc: 0 }));
  const hashes = pieces.map(() => createHash('sha256'));
  let first = 0;
  return {
    take: (chunk: Buffer, from: number): void => {
      const to = from + chunk.length;
      for (let index = first; index < running.length; index += 1) {
        const piece = running[index];
        if (piece === undefined || piece.at >= to) return;
        const part = chunk.subarray(Math.max(0, piece.at - from), Math.max(0, piece.end - from));
        hashes[index]?.update(part);
        piece.crc = crc32(part, piece.crc);
        if (piece.end <= to) first = index + 1;
      }
    },
    digests: () =>
      hashes.map((hash, index) => ({ sha256: hash.digest('hex'), crc: running[index]?.crc ?? 0 })),
  };
}
