import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { createInbox, harmlessName } from '../../../../../electron/backend/files/inbox.ts';
import { aFolder } from '../../../../builders/backend.ts';

test('a file given is found by its token under its own name, until it is taken', async () => {
  const inbox = createInbox(await aFolder());
  const token = await inbox.receive('Kế hoạch.pdf', [Buffer.from('abc')]);
  const found = await inbox.find(token);
  expect(found).toMatchObject({ name: 'Kế hoạch.pdf', size: 3 });
  expect(await readFile(found?.path ?? '', 'utf8')).toBe('abc');
  await inbox.discard(token);
  expect(await inbox.find(token)).toBeNull();
});

test('a token that was never given is nobody’s file', async () => {
  const inbox = createInbox(await aFolder());
  expect(await inbox.find('5f1c1f8e-6f5f-4d8a-9d7e-2c6c1f6f0001')).toBeNull();
});

test('an upload that breaks off leaves nothing', async () => {
  const dir = await aFolder();
  const broken = async function* broken() {
    yield Buffer.from('a');
    await Promise.reject(new Error('gone'));
  };
  await expect(createInbox(dir).receive('a.pdf', broken())).rejects.toThrow('gone');
  expect(readdirSync(dir)).toEqual([]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\Báo cáo.docx', 'Báo cáo.docx'],
  ['a\u0000b:c?.pdf', 'a_b_c_.pdf'],
  ['', 'tep'],
  ['..', 'tep'],
  ['.bashrc', 'tep.bashrc'],
  ['tên cuối có chấm...', 'tên cuối có chấm'],
])('the name %j becomes the harmless %j', (given, expected) => {
  expect(harmlessName(given)).toBe(expected);
});

test('a very long name keeps its extension and fits any file system', () => {
  const name = harmlessName(`${'ế'.repeat(500)}.pdf`);
  expect(path.extname(name)).toBe('.pdf');
  expect(name.length).toBeLessThanOrEqual(140);
});
