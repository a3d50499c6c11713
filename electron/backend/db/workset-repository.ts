import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { WorksetData } from '../../../shared/domain/package/workset-data.ts';

const Row = z.object({
  digest: z.string(),
  data: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(WorksetData),
  openedAt: z.string(),
});
/** A work set that this laptop opened; its members are packages that came with it (P5). */
export type StoredWorkset = z.output<typeof Row>;

export type WorksetRepository = ReturnType<typeof createWorksetRepository>;

/** All SQL about the work sets of a reviewer's laptop. */
export function createWorksetRepository(db: Database) {
  const columns = 'digest, data, opened_at as openedAt';
  const all = db.prepare(`select ${columns} from workset order by opened_at desc, rowid desc`);
  const one = db.prepare(`select ${columns} from workset where digest = ?`);
  const count = db.prepare('select count(*) from workset').pluck();
  const insert = db.prepare(
    'insert into workset (digest, data, opened_at) values (:digest, :data, :openedAt)',
  );
  // A work set never changes and is large: it is parsed when another one was opened, not at every call.
  let known: { readonly count: number; readonly rows: readonly StoredWorkset[] } | null = null;
  return {
    /** Newest first. */
    list(): readonly StoredWorkset[] {
      const present = z.int().parse(count.get());
      if (known?.count !== present)
        known = { count: present, rows: z.array(Row).parse(all.all()) };
      return known.rows;
    },
    find(digest: string): StoredWorkset | null {
      const row = one.get(digest);
      return row === undefined ? null : Row.parse(row);
    },
    insert(workset: StoredWorkset): void {
      insert.run({ ...workset, data: JSON.stringify(workset.data) });
    },
  };
}
