import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Ranking } from '../../../shared/domain/ranking/ranking.ts';

export type InboxRepository = ReturnType<typeof createInboxRepository>;

const Receipt = z.object({
  digest: z.string(),
  submission: z.string(),
  revision: z.int(),
  number: z.int(),
  arrivedAt: z.string(),
  inTime: z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean),
  byName: z.string(),
  fileSha256: z.string(),
  openedAt: z.string(),
  /** Its place among the receipts of this unit: a later one for the same arrival replaces it (P2). */
  issue: z.int(),
});
/** A receipt that came back for a revision of ours (U11). */
export type ReceivedReceipt = z.output<typeof Receipt>;

const Result = z.object({
  digest: z.string(),
  version: z.int(),
  ranking: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Ranking),
  openedAt: z.string(),
});
/** A published ranking that was opened here (K5). */
export type ReceivedResult = z.output<typeof Result>;

/** All SQL about what came back to this desk. The same package twice changes nothing. */
export function createInboxRepository(db: Database) {
  const receipts = db.prepare(`
    select digest, submission, revision, number, arrived_at as arrivedAt, in_time as inTime, by_name as byName,
      file_sha256 as fileSha256, opened_at as openedAt, issue
    from receipt_received where submission = ? order by arrived_at, number, digest`);
  const insertReceipt = db.prepare(`
    insert into receipt_received (digest, submission, revision, number, arrived_at, in_time, by_name, file_sha256, opened_at,
      issue)
    values (@digest, @submission, @revision, @number, @arrivedAt, @inTime, @byName, @fileSha256, @openedAt, @issue)
    on conflict (digest) do nothing`);
  const insertResult = db.prepare(`
    insert into result_received (digest, version, ranking, file_sha256, opened_at)
    values (@digest, @version, @ranking, @fileSha256, @openedAt) on conflict (digest) do nothing`);
  const newestResult = db.prepare(`
    select digest, version, ranking, opened_at as openedAt from result_received
    order by version desc, opened_at desc, digest limit 1`);
  return {
    /** The highest version that came, null before the first. */
    newestResult(): ReceivedResult | null {
      const row = newestResult.get();
      return row === undefined ? null : Result.parse(row);
    },
    receiptsFor: (submission: string): ReceivedReceipt[] =>
      z.array(Receipt).parse(receipts.all(submission)),
    addReceipt(receipt: ReceivedReceipt): void {
      insertReceipt.run({ ...receipt, inTime: receipt.inTime ? 1 : 0 });
    },
    addResult(result: {
      readonly digest: string;
      readonly version: number;
      readonly ranking: unknown;
      readonly fileSha256: string;
      readonly openedAt: string;
    }): void {
      insertResult.run({ ...result, ranking: JSON.stringify(result.ranking) });
    },
  };
}
