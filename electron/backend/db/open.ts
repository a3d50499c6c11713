import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

import Sqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';

import { backUpBeforeMigration } from './backup-before-migration.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { asStartError, StartError } from './start-error.ts';

/** Where `user_version` lies in the header of an SQLite file (sqlite.org/fileformat2.html, 1.3.15). */
const USER_VERSION_AT = 60;

/**
 * Opens a desk's database and brings it to the newest schema (R1): a file of a newer app is refused unread, an older
 * one is backed up first. With `check` the whole file is examined, as after an unclean stop (R6).
 */
export function openDatabase(file: string, options: { readonly check?: boolean } = {}): Database {
  refuseNewer(file);
  const db = openFile(file);
  try {
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full');
    db.pragma('foreign_keys = off');
    if (options.check === true) assertSound(db);
    const from = schemaVersion(db);
    if (from > 0 && from < migrations.length) backUpBeforeMigration(db, from);
    migrate(db, migrations);
    db.pragma('foreign_keys = on');
    return db;
  } catch (error) {
    db.close();
    throw asStartError(error);
  }
}

/** Throws `data/damaged` unless SQLite finds every page and every reference in order. */
export function assertSound(db: Database): void {
  const verdict = z.string().parse(db.pragma('integrity_check(1)', { simple: true }));
  if (verdict !== 'ok') throw new StartError('data/damaged', verdict);
  const broken = z.array(z.unknown()).parse(db.pragma('foreign_key_check'));
  if (broken.length > 0) throw new StartError('data/damaged', `${broken.length} broken references`);
}

function openFile(file: string): Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return new Sqlite(file);
  } catch (error) {
    throw asStartError(error);
  }
}

/** Reads the header only: opening the file with SQLite could already write beside it. */
function refuseNewer(file: string): void {
  if (!existsSync(file)) return;
  const header = Buffer.alloc(USER_VERSION_AT + 4);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, header, 0, header.length, 0);
    if (length < header.length) return;
  } finally {
    closeSync(handle);
  }
  const version = header.readUInt32BE(USER_VERSION_AT);
  const known = header.toString('latin1', 0, 15) === 'SQLite format 3';
  if (known && version > migrations.length)
    throw new StartError('data/newer', `the file is at ${version}`);
}
