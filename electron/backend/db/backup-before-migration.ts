import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import Sqlite, { type Database } from 'better-sqlite3';

import { schemaVersion } from './migrate.ts';

const KEEP = 5;

/**
 * Copies the database to `backups/` beside it, opens the copy and examines it before any step runs (R1, R3). Throws
 * when the copy is not sound, so that a migration never starts without a way back. Returns the copy's path.
 */
export function backUpBeforeMigration(db: Database, from: number): string {
  const folder = path.join(path.dirname(db.name), 'backups');
  mkdirSync(folder, { recursive: true });
  const present = backupsIn(folder);
  const number = 1 + Math.max(0, ...present.map((name) => Number(name.slice(0, 6))));
  const copy = path.join(folder, `${String(number).padStart(6, '0')}-schema-${from}.sqlite`);
  db.prepare('vacuum into ?').run(copy);
  assertGoodCopy(copy, from);
  for (const old of present.slice(0, Math.max(0, present.length + 1 - KEEP)))
    rmSync(path.join(folder, old));
  return copy;
}

function backupsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{6}-schema-\d+\.sqlite$/.test(name))
    .toSorted();
}

function assertGoodCopy(copy: string, from: number): void {
  const db = new Sqlite(copy, { readonly: true });
  try {
    const verdict = db.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok' || schemaVersion(db) !== from)
      throw new Error('the backup before migration is not sound');
  } finally {
    db.close();
  }
}
