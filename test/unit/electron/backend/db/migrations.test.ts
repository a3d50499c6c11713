import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { backUpBeforeMigration } from '../../../../../electron/backend/db/backup-before-migration.ts';
import { migrate, schemaVersion } from '../../../../../electron/backend/db/migrate.ts';
import { migrations } from '../../../../../electron/backend/db/migrations/index.ts';
import { openDatabase } from '../../../../../electron/backend/db/open.ts';
import { aFolder } from '../../../../builders/backend.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../../electron/backend/db/migrations');
/** SHA-256 of every shipped migration file. A line is added with its migration and never changed (R1). */
const SHIPPED: Readonly<Record<string, string>> = {
  '0001-initial.ts': 'f28579e9370c6ceabe378b61b1ef4933c176761b91958b5cbde9f58cfd4c4819',
  '0002-unit-desk.ts': '94d198a8514323384d255a562c5950a9e7387912f5e40e2103f92e2a8fe858e7',
  '0003-rich-report.ts': '92ed72ffc492dff0b6488bbdffc8ea8ec484bd5aefc314eba347700084c1c585',
  '0004-receiving-desks.ts': '8e2b09c77f9e549ccb040b3a785078f2c2d8af05d9b4e3043775a510888de81d',
};

function schemaOf(db: Sqlite.Database): string {
  const rows = db
    .prepare('select sql from sqlite_schema where sql is not null order by type, name')
    .pluck()
    .all();
  return z
    .array(z.string())
    .parse(rows)
    .map((sql) => sql.replaceAll(/\s+/g, ' '))
    .join(';\n');
}

const failing = {
  version: migrations.length + 1,
  name: 'failing',
  up: (db: Sqlite.Database) => void db.exec('create table x (id integer) strict; select nonsense;'),
};

test('an empty file reaches the committed schema, and a second run does nothing', () => {
  const db = new Sqlite(':memory:');
  expect(migrate(db, migrations)).toEqual({ from: 0, to: migrations.length });
  const before = schemaOf(db);
  expect(migrate(db, migrations)).toEqual({ from: migrations.length, to: migrations.length });
  expect(schemaOf(db)).toBe(before);
  expect(before).toMatchSnapshot();
});

test('every table is strict', () => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations);
  const loose = db.prepare(
    "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
  );
  expect(loose.all()).toEqual([]);
});

test('a failing step leaves the file as it was', () => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations);
  const before = schemaOf(db);
  expect(() => migrate(db, [...migrations, failing])).toThrow('nonsense');
  expect(schemaOf(db)).toBe(before);
  expect(schemaVersion(db)).toBe(migrations.length);
});

test('a step that breaks a reference is undone', () => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations);
  const orphan = {
    version: migrations.length + 1,
    name: 'orphan',
    up: (it: Sqlite.Database) =>
      void it.exec(
        "insert into criteria_set (campaign, level, digest, data) values ('none', 'xa', printf('%064d', 0), '{}')",
      ),
  };
  db.pragma('foreign_keys = off');
  expect(() => migrate(db, [...migrations, orphan])).toThrow('references are broken');
  expect(schemaVersion(db)).toBe(migrations.length);
});

test('migrations are numbered without gaps', () => {
  const db = new Sqlite(':memory:');
  expect(() => migrate(db, [...migrations, { ...failing, version: 99 }])).toThrow('must be number');
});

test('a file of a newer app is refused and not touched', async () => {
  const file = path.join(await aFolder(), 'cqdt.sqlite');
  const newer = new Sqlite(file);
  newer.exec('create table later (id integer) strict');
  newer.pragma('user_version = 999');
  newer.close();
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'data/newer' }));
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(path.dirname(file))).toEqual(['cqdt.sqlite']);
});

test('a file that is no database is named damaged and not touched', async () => {
  const file = path.join(await aFolder(), 'cqdt.sqlite');
  writeFileSync(file, 'x'.repeat(5000));
  expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'data/damaged' }));
  expect(readFileSync(file, 'utf8')).toBe('x'.repeat(5000));
});

test('an open database flushes every commit and holds its references', async () => {
  const db = openDatabase(path.join(await aFolder(), 'cqdt.sqlite'));
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  db.close();
});

test('the backup before a migration opens by itself, and five are kept', async () => {
  const folder = await aFolder();
  const db = openDatabase(path.join(folder, 'cqdt.sqlite'));
  const copies = Array.from({ length: 7 }, () => backUpBeforeMigration(db, migrations.length));
  db.close();
  expect(copies.map((copy) => existsSync(copy))).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((index) => index >= 2),
  );
  const copy = openDatabase(copies.at(-1) ?? '');
  expect(schemaVersion(copy)).toBe(migrations.length);
  copy.close();
});

test('a backup that does not speak of the same schema stops the migration', async () => {
  const db = openDatabase(path.join(await aFolder(), 'cqdt.sqlite'));
  expect(() => backUpBeforeMigration(db, migrations.length + 1)).toThrow('not sound');
  db.close();
});

test('no shipped migration was edited', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
  const hashes = files.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(path.join(FOLDER, name)))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(SHIPPED);
});
