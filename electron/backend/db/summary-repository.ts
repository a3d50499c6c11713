import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { UnitSummary } from '../../../shared/domain/board/unit-summary.ts';

const Row = z.object({
  unit: z.string(),
  source: z.string(),
  summary: z.string().transform((text): unknown => JSON.parse(text)),
});
const Kept = Row.extend({ summary: Row.shape.summary.pipe(UnitSummary) });
/** What was worked out for a unit, and from what: valid as long as `source` is what stands now. */
export type KeptSummary = z.output<typeof Kept>;

export type SummaryRepository = ReturnType<typeof createSummaryRepository>;

/** All SQL about the board's summaries. A memory, not a record: without it the board is only slower. */
export function createSummaryRepository(db: Database) {
  const all = db.prepare('select unit, source, summary from unit_summary');
  const put = db.prepare(
    `insert into unit_summary (unit, source, summary) values (@unit, @source, @summary)
     on conflict (unit) do update set source = excluded.source, summary = excluded.summary`,
  );
  const putAll = db.transaction((kept: readonly KeptSummary[]) => {
    for (const { summary, ...row } of kept) put.run({ ...row, summary: JSON.stringify(summary) });
  });
  return {
    /** Rows that another version of the app wrote in another shape are left out. */
    list: (): KeptSummary[] =>
      all.all().flatMap((row) => {
        const read = Kept.safeParse(row);
        return read.success ? [read.data] : [];
      }),
    putAll: (kept: readonly KeptSummary[]): void => {
      putAll(kept);
    },
  };
}
