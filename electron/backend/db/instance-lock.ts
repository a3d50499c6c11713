import path from 'node:path';

import Sqlite from 'better-sqlite3';

/**
 * Holds the data folder for this process (R4, two instances): an exclusive lock on a small SQLite file, which the
 * system drops by itself when the process dies, however it dies. Throws SQLITE_BUSY when another process has it.
 */
export function lockDataFolder(folder: string): { readonly release: () => void } {
  const db = new Sqlite(path.join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    db.pragma('locking_mode = exclusive');
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    release: () => {
      db.exec('rollback');
      db.close();
    },
  };
}
