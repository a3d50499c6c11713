import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type DistrictRepository = ReturnType<typeof createDistrictRepository>;

const Rows = z.array(z.object({ key: z.string(), reason: z.string() }));

/** All SQL about what a district says of communes that sent nothing, and of its own figures (H5, H7). */
export function createDistrictRepository(db: Database) {
  return {
    /** Why a commune has sent nothing, by unit code. */
    missing: reasonTable(db, 'missing_reason', 'unit'),
    /** Why the district entered a figure otherwise than its communes' add up to, by field. */
    figures: reasonTable(db, 'figure_reason', 'field'),
  };
}

function reasonTable(db: Database, table: string, column: string) {
  const all = db.prepare(`select ${column} as key, reason from ${table} order by ${column}`);
  const put = db.prepare(
    `insert into ${table} (${column}, reason, saved_at) values (@key, @reason, @at)
     on conflict (${column}) do update set reason = excluded.reason, saved_at = excluded.saved_at`,
  );
  const remove = db.prepare(`delete from ${table} where ${column} = ?`);
  return {
    all: (): Readonly<Record<string, string>> =>
      Object.fromEntries(Rows.parse(all.all()).map(({ key, reason }) => [key, reason])),
    /** An empty reason takes the line away. */
    save(key: string, reason: string, at: string): void {
      if (reason === '') remove.run(key);
      else put.run({ key, reason, at });
    },
  };
}
