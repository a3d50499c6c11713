import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { ResponseData } from '../../../shared/domain/package/notice-data.ts';

export type TakenResponseRepository = ReturnType<typeof createTakenResponseRepository>;

const Row = z.object({
  digest: z.string(),
  data: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(ResponseData),
});
/** A response that was taken in, by the digest of its package. */
export type TakenResponse = z.output<typeof Row>;

/** All SQL about responses that a Sở took in (P7); the package row says whose key signed each. */
export function createTakenResponseRepository(db: Database) {
  const one = db.prepare('select digest, data from response where digest = ?');
  const ofUnit = db.prepare('select digest, data from response where unit = ? order by rowid');
  const insert = db.prepare('insert into response (digest, unit, data) values (?, ?, ?)');
  return {
    add(digest: string, data: ResponseData): void {
      insert.run(digest, data.unit, JSON.stringify(data));
    },
    find(digest: string): TakenResponse | null {
      const row = one.get(digest);
      return row === undefined ? null : Row.parse(row);
    },
    /** Oldest first. */
    ofUnit: (unit: string): TakenResponse[] => z.array(Row).parse(ofUnit.all(unit)),
  };
}
