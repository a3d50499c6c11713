import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { writeDurably } from '../../../../../electron/backend/files/durable.ts';
import { createFileStore } from '../../../../../electron/backend/files/file-store.ts';
import { aFolder } from '../../../../builders/backend.ts';

const BYTES = Buffer.from('Kế hoạch ứng dụng CNTT');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map(({ name }) => name);
}

test('bytes are stored under their SHA-256, once', async () => {
  const dir = await aFolder();
  const store = createFileStore(dir);
  expect(await store.putBytes(BYTES)).toEqual({ sha256: SHA256, size: BYTES.length });
  expect(await store.putBytes(BYTES)).toEqual({ sha256: SHA256, size: BYTES.length });
  expect(store.path(SHA256)).toBe(path.join(dir, SHA256.slice(0, 2), SHA256));
  expect(filesIn(dir)).toEqual([SHA256]);
  expect(Buffer.from(await store.read(SHA256))).toEqual(BYTES);
});

test('a file is copied in unchanged', async () => {
  const dir = await aFolder();
  const from = path.join(await aFolder(), 'a.bin');
  const big = Buffer.alloc(3_000_000, 7);
  await writeFile(from, big);
  const store = createFileStore(dir);
  const { sha256, size } = await store.putFile(from);
  expect(size).toBe(big.length);
  expect(await store.verify(sha256)).toBe(true);
});

test('a changed or missing file is noticed, and storing it again heals it', async () => {
  const store = createFileStore(await aFolder());
  expect(await store.verify(SHA256)).toBe(false);
  await store.putBytes(BYTES);
  await writeFile(store.path(SHA256), 'changed');
  expect(await store.verify(SHA256)).toBe(false);
  await store.putBytes(BYTES);
  expect(await store.verify(SHA256)).toBe(true);
});

test('a source that fails midway leaves nothing behind', async () => {
  const dir = await aFolder();
  const store = createFileStore(dir);
  await expect(store.putFile(path.join(dir, 'absent'))).rejects.toThrow('ENOENT');
  expect(filesIn(dir)).toEqual([]);
});

test('a staged file has no name in the store before it is kept, and its first name stays', async () => {
  const dir = await aFolder();
  const from = path.join(await aFolder(), 'a.cqdt');
  await writeFile(from, BYTES);
  const store = createFileStore(dir);
  const staged = await store.stage(from);
  expect(staged).toMatchObject({ sha256: SHA256, size: BYTES.length });
  expect(await store.size(SHA256)).toBe(null);
  expect(await staged.keep()).toEqual({ sha256: SHA256, size: BYTES.length });
  expect(filesIn(dir)).toEqual([SHA256]);
  expect(statSync(from).ino).toBe(statSync(store.path(SHA256)).ino);

  const again = await store.stage(from);
  await again.keep();
  expect(filesIn(dir)).toEqual([SHA256]);
  const dropped = await store.stage(from);
  await dropped.drop();
  expect(filesIn(dir)).toEqual([SHA256]);
  await expect(store.stage(path.join(dir, 'absent'))).rejects.toThrow('ENOENT');
  expect(filesIn(dir)).toEqual([SHA256]);
});

test('a small file is replaced as a whole', async () => {
  const dir = await aFolder();
  const file = path.join(dir, 'a.json');
  writeDurably(file, 'old');
  writeDurably(file, 'new');
  expect(filesIn(dir)).toEqual(['a.json']);
  expect(() => writeDurably(path.join(dir, 'no', 'such.json'), 'x')).toThrow('ENOENT');
  expect(existsSync(file)).toBe(true);
});
