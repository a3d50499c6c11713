import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { LedgerEntry } from '../../../shared/domain/decisions/decision.ts';

export type LedgerRepository = ReturnType<typeof createLedgerRepository>;

/** All SQL about the ledger of decisions. There is no update and no delete; triggers refuse both (T5). */
export function createLedgerRepository(db: Database) {
  const all = db.prepare('select entry from ledger order by seq').pluck();
  const last = db.prepare('select entry from ledger order by seq desc limit 1').pluck();
  const after = db.prepare('select entry from ledger where seq > ? order by seq').pluck();
  const hashAt = db.prepare('select hash from ledger where seq = ?').pluck();
  const insert = db.prepare('insert into ledger (seq, hash, entry) values (?, ?, ?)');
  return {
    /** Every entry, oldest first. */
    list: (): LedgerEntry[] => all.all().map(parse),
    /** Entries with a higher number, oldest first. */
    listAfter: (seq: number): LedgerEntry[] => after.all(seq).map(parse),
    /** Hash of one entry; null when there is none (yet, or no more, after a rollback). */
    hashAt: (seq: number): string | null =>
      z
        .string()
        .nullable()
        .parse(hashAt.get(seq) ?? null),
    /** The newest entry, which the next one refers to. */
    last(): LedgerEntry | null {
      const row = last.get();
      return row === undefined ? null : parse(row);
    },
    append(entry: LedgerEntry): void {
      insert.run(entry.seq, entry.hash, JSON.stringify(entry));
    },
  };
}

function parse(row: unknown): LedgerEntry {
  return LedgerEntry.parse(JSON.parse(z.string().parse(row)));
}
