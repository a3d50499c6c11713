import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

import { array, assert, nat, property } from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { hashNow } from '../../../../../electron/backend/files/hash-plan.ts';
import { hashBytes } from '../../../../../electron/backend/files/hash-pool.ts';
import { aFolder } from '../../../../builders/backend.ts';

const BYTES = randomBytes(2_000_000);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function aFile(bytes: Uint8Array): Promise<number> {
  const file = path.join(await aFolder(), 'bytes');
  writeFileSync(file, bytes);
  const fd = openSync(file, 'r');
  onTestFinished(() => closeSync(fd));
  return fd;
}

test('one pass gives the digest of the range and of every piece in it', async () => {
  const fd = await aFile(BYTES);
  const cuts = array(nat({ max: BYTES.length }), { minLength: 2, maxLength: 12 });
  assert(
    property(cuts, (raw) => {
      const [at = 0, ...rest] = raw.toSorted((a, b) => a - b);
      const end = rest.at(-1) ?? at;
      // Every second stretch is a piece; what lies between belongs to the range alone.
      const pieces = rest.flatMap((to, index) =>
        index % 2 === 0 ? [{ at: rest[index - 1] ?? at, size: to - (rest[index - 1] ?? at) }] : [],
      );
      const hashes = hashNow({ fd, at, size: end - at, pieces });
      expect(hashes.whole).toBe(sha256(BYTES.subarray(at, end)));
      expect(hashes.read).toBe(end - at);
      expect(hashes.pieces).toEqual(
        pieces.map((piece) => {
          const bytes = BYTES.subarray(piece.at, piece.at + piece.size);
          return { sha256: sha256(bytes), crc: crc32(bytes) };
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test('large files are hashed beside the thread that asks, many at a time, with the same result', async () => {
  const fd = await aFile(BYTES);
  const plan = { fd, at: 10, size: 1_500_000, pieces: [{ at: 20, size: 1_000_000 }] };
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  const all = await Promise.all(Array.from({ length: 12 }, () => hashBytes(plan)));
  clearInterval(turning);
  for (const hashes of all) expect(hashes).toEqual(hashNow(plan));
  expect(turns).toBeGreaterThan(0);
});

test('a file that ends early says how much of it was there; one that cannot be read is an error', async () => {
  const fd = await aFile(BYTES);
  const plan = { fd, at: 1_000_000, size: 3_000_000, pieces: [] };
  expect(await hashBytes(plan)).toMatchObject({
    read: 1_000_000,
    whole: sha256(BYTES.subarray(1_000_000)),
  });
  await expect(hashBytes({ ...plan, fd: 999_999 })).rejects.toThrow('EBADF');
  expect(await hashBytes(plan)).toMatchObject({ read: 1_000_000 });
});
