import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Database } from 'better-sqlite3';

import { lockDataFolder } from './db/instance-lock.ts';
import { openDatabase } from './db/open.ts';
import { asStartError } from './db/start-error.ts';

export type DataFolder = {
  readonly db: Database;
  /** True when the last process did not say goodbye; the database was then examined whole and found sound (R6). */
  readonly uncleanStop: boolean;
  readonly close: () => void;
};

/**
 * Opens the folder of a desk: one process at a time (R4), examined after an unclean stop (R6), newest schema (R1).
 * Throws `StartError` with a code that has a sentence in Vietnamese.
 */
export function openDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true });
    return openLocked(folder, lockDataFolder(folder));
  } catch (error) {
    throw asStartError(error);
  }
}

function openLocked(folder: string, lock: ReturnType<typeof lockDataFolder>): DataFolder {
  const running = path.join(folder, 'running');
  try {
    const uncleanStop = existsSync(running);
    const db = openDatabase(path.join(folder, 'cqdt.sqlite'), { check: uncleanStop });
    writeFileSync(running, '');
    // Tokens of uploads and exports live as long as the process that gave them; `tmp` is what a crash left half-written.
    for (const name of ['inbox', 'exports', path.join('files', 'tmp')])
      rmSync(path.join(folder, name), { recursive: true, force: true });
    return {
      db,
      uncleanStop,
      close: () => {
        db.close();
        rmSync(running, { force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
