import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import { aBackend, aFolder } from '../builders/backend.ts';

test('a second instance on the same folder is told so, and the first goes on', async () => {
  const first = await aBackend();
  await expect(aBackend({ dir: first.dir })).rejects.toMatchObject({ code: 'data/in-use' });
  expect((await first.api['session.get']({})).ok).toBe(true);
  first.close();
  const next = await aBackend({ dir: first.dir });
  expect(next.uncleanStop).toBe(false);
});

test('another process on the same folder is told so too', async () => {
  const { dir } = await aBackend();
  const module = path.resolve(import.meta.dirname, '../../electron/backend/data-folder.ts');
  const script = `import(${JSON.stringify(module)}).then(({ openDataFolder }) => {
    try { openDataFolder(${JSON.stringify(dir)}); } catch (error) { console.log(error.code); }
  })`;
  expect(execFileSync(process.execPath, ['-e', script]).toString().trim()).toBe('data/in-use');
});

test('after an unclean stop the database is examined, and what was half-written is gone', async () => {
  const dir = await aFolder();
  openDataFolder(dir).close();
  writeFileSync(path.join(dir, 'running'), '');
  for (const left of ['inbox/a', 'exports/b', 'files/tmp'])
    mkdirSync(path.join(dir, left), { recursive: true });
  const desk = await aBackend({ dir });
  expect(desk.uncleanStop).toBe(true);
  expect(desk.logged).toMatchObject([{ message: expect.stringContaining('unclean stop') }]);
  expect(['inbox', 'exports', 'files/tmp'].filter((it) => existsSync(path.join(dir, it)))).toEqual(
    [],
  );
});

test('damage found after an unclean stop is named, and the folder can be opened by others again', async () => {
  const dir = await aFolder();
  const { db, close } = openDataFolder(dir);
  const insert = db.prepare(
    "insert into change_log (revision, kind, subject, who, at) values (1, 'answer', ?, 'x', '2019-10-10T08:00:00+07:00')",
  );
  db.exec(
    "insert into revision (number, state, opened_at) values (1, 'draft', '2019-10-10T08:00:00+07:00')",
  );
  for (let n = 0; n < 2000; n += 1) insert.run(`field_${n}`);
  close();
  const file = path.join(dir, 'cqdt.sqlite');
  const handle = openSync(file, 'r+');
  for (let page = 30; page < 60; page += 1)
    writeSync(handle, Buffer.alloc(2048, 0xff), 0, 2048, page * 4096);
  writeFileSync(path.join(dir, 'running'), '');
  expect(() => openDataFolder(dir)).toThrow(expect.objectContaining({ code: 'data/damaged' }));
  expect(() => openDataFolder(dir)).toThrow(expect.objectContaining({ code: 'data/damaged' }));
});

test('a newer folder is refused and its database not touched', async () => {
  const dir = await aFolder();
  openDataFolder(dir).close();
  const file = path.join(dir, 'cqdt.sqlite');
  const db = new Sqlite(file);
  db.pragma('user_version = 999');
  db.close();
  const before = readFileSync(file);
  expect(() => openDataFolder(dir)).toThrow(expect.objectContaining({ code: 'data/newer' }));
  expect(readFileSync(file)).toEqual(before);
});

test('a folder that cannot be made is named', async () => {
  const dir = await aFolder();
  writeFileSync(path.join(dir, 'file'), '');
  expect(() => openDataFolder(path.join(dir, 'file', 'data'))).toThrow(
    expect.objectContaining({ code: 'data/unwritable' }),
  );
});
