import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { StartError } from './start-error.ts';

export type Migration = {
  readonly version: number;
  readonly name: string;
  /** SQL and plain values only: domain code changes, a shipped migration may not. */
  readonly up: (db: Database) => void;
};

/** Brings a file to the newest schema in one transaction; `user_version` records how far it got (R1). */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
): { from: number; to: number } {
  assertNumbered(migrations);
  const from = schemaVersion(db);
  const to = migrations.length;
  if (from > to) throw new StartError('data/newer', `the file is at ${from}, this app knows ${to}`);
  if (from === to) return { from, to };

  db.transaction(() => {
    for (const migration of migrations.slice(from)) {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }
    const broken = z.array(z.unknown()).parse(db.pragma('foreign_key_check'));
    if (broken.length > 0)
      throw new Error(`${broken.length} references are broken after migration`);
  })();
  return { from, to };
}

/** Number of the newest migration that the file has seen; 0 for an empty one. */
export function schemaVersion(db: Database): number {
  return z.int().parse(db.pragma('user_version', { simple: true }));
}

function assertNumbered(migrations: readonly Migration[]): void {
  for (const [index, { name, version }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`migration ${name} must be number ${index + 1}`);
  }
}
