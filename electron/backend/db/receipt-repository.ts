import type { Database } from 'better-sqlite3';

export type ReceiptRepository = ReturnType<typeof createReceiptRepository>;

/** All SQL about receipts that this desk gave; one per arrival, the database refuses a second. */
export function createReceiptRepository(db: Database) {
  const insert = db.prepare(
    'insert into receipt_issued (digest, number, issued_at) values (?, ?, ?)',
  );
  return {
    /** `digest` is that of the sealed receipt package, `number` that of the arrival. */
    add: (digest: string, number: number, issuedAt: string): void =>
      void insert.run(digest, number, issuedAt),
  };
}
