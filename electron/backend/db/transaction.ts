import type { Database } from 'better-sqlite3';

import type { Result } from '../../../shared/lib/result.ts';

/** Makes better-sqlite3 roll back, which it does on a throw only; never leaves this file. */
class RolledBack extends Error {}

/** Runs `work` in one transaction: commits on Ok, rolls back on Err and on a throw. Inside another one it is a savepoint. */
export function inTransaction<T, E>(db: Database, work: () => Result<T, E>): Result<T, E> {
  const outcome: { result?: Result<T, E>; rollback?: RolledBack } = {};
  try {
    return db.transaction(() => {
      const result = work();
      if (result.ok) return result;
      outcome.result = result;
      outcome.rollback = new RolledBack();
      throw outcome.rollback;
    })();
  } catch (error) {
    if (outcome.result !== undefined && error === outcome.rollback) return outcome.result;
    throw error;
  }
}
