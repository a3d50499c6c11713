import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Given = z.object({
  /** Number of the arrival. */
  number: z.int(),
  issuedAt: z.string(),
  /** What it said; null in receipts of the first version. */
  inTime: z
    .union([z.literal(0), z.literal(1)])
    .transform(Boolean)
    .nullable(),
});
/** A receipt that this desk gave. */
export type GivenReceipt = z.output<typeof Given>;

export type ReceiptRepository = ReturnType<typeof createReceiptRepository>;

/** All SQL about receipts that this desk gave; another one for the same arrival only when its judgement changed. */
export function createReceiptRepository(db: Database) {
  const insert = db.prepare(
    'insert into receipt_issued (digest, number, issued_at, in_time) values (?, ?, ?, ?)',
  );
  // Receipts of one arrival are given one after the other: the last row is the newest.
  const newest = db.prepare(
    `select number, issued_at as issuedAt, in_time as inTime from receipt_issued
     where rowid in (select max(rowid) from receipt_issued group by number) order by number`,
  );
  return {
    /** `digest` is that of the sealed receipt package. */
    add({
      digest,
      number,
      issuedAt,
      inTime,
    }: {
      readonly digest: string;
      readonly number: number;
      readonly issuedAt: string;
      readonly inTime: boolean;
    }): void {
      insert.run(digest, number, issuedAt, inTime ? 1 : 0);
    },
    /** The newest receipt of every arrival that has one. */
    newest: (): GivenReceipt[] => z.array(Given).parse(newest.all()),
  };
}
