import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { createExports } from '../../electron/backend/files/exports.ts';
import { createPutTogether } from '../../electron/backend/services/files/put-together.ts';
import { aFolder } from '../builders/backend.ts';
import { needs } from '../builders/programs.ts';

async function anOffice() {
  const dir = await aFolder();
  let last = 0;
  const next = () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;
  const exports = createExports(dir, { next });
  const clock = { now: () => '2019-10-24T09:00:00+07:00' };
  return { dir, exports, together: createPutTogether({ exports, clock }) };
}

needs('unzip')(
  'receipts of all units are one file, in which every package is what it was (P2)',
  async () => {
    const { dir, exports, together } = await anOffice();
    const contents = ['một', 'hai', 'hai lần nữa', ''].map((text) =>
      Buffer.from(text.repeat(40_000)),
    );
    const names = ['a.cqdt', 'b.docx', 'b.docx', 'empty.cqdt'];
    const files = [];
    for (const [at, bytes] of contents.entries())
      files.push(await exports.bytes(names[at] ?? '', bytes));
    const made = await together(files);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.name).toBe('4-tep-2019-10-24.zip');
    const zip = path.join(dir, made.value.id, made.value.name);
    execFileSync('unzip', ['-q', zip, '-d', path.join(dir, 'out')]);
    const read = ['a.cqdt', 'b.docx', '3-b.docx', 'empty.cqdt'].map((name) =>
      readFileSync(path.join(dir, 'out', name)),
    );
    expect(read).toEqual(contents);
  },
);

test('a file that is gone is named', async () => {
  const { exports, together } = await anOffice();
  const here = await exports.bytes('a.cqdt', 'một');
  const gone = { ...here, id: '00000000-0000-4000-8000-000000000099' };
  expect(await together([here, gone])).toEqual({
    ok: false,
    error: { code: 'file/gone', params: { fileName: 'a.cqdt' } },
  });
});
