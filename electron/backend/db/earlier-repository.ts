import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Assessment } from '../../../shared/domain/answers/assessment.ts';

const Row = z.object({
  unit: z.string(),
  digest: z.string(),
  year: z.int(),
  assessment: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Assessment),
  openedAt: z.string(),
});
/** What a unit sent in an earlier year, to compare with (P4). */
export type EarlierSubmission = z.output<typeof Row>;

export type EarlierRepository = ReturnType<typeof createEarlierRepository>;

/** All SQL about submissions of earlier years at a receiving desk; one per unit, the one opened last. */
export function createEarlierRepository(db: Database) {
  const save = db.prepare(`
    insert into earlier_submission (unit, digest, year, assessment, opened_at)
    values (@unit, @digest, @year, @assessment, @openedAt)
    on conflict (unit) do update set digest = excluded.digest, year = excluded.year,
      assessment = excluded.assessment, opened_at = excluded.opened_at`);
  const find = db.prepare(`
    select unit, digest, year, assessment, opened_at as openedAt from earlier_submission where unit = ?`);
  const years = db.prepare('select distinct year from earlier_submission order by year').pluck();
  const count = db.prepare('select count(*) from earlier_submission').pluck();
  const latest = db
    .prepare(`select count(*) || ' ' || coalesce(max(opened_at), '') from earlier_submission`)
    .pluck();
  return {
    save(row: EarlierSubmission): void {
      save.run({ ...row, assessment: JSON.stringify(row.assessment) });
    },
    find(unit: string): EarlierSubmission | null {
      const row = find.get(unit);
      return row === undefined ? null : Row.parse(row);
    },
    /** Units that have one. */
    count: (): number => z.int().parse(count.get()),
    /** Years they were sent in, earliest first. */
    years: (): number[] => z.array(z.int()).parse(years.all()),
    /** Changes when one is opened. */
    version: (): string => z.string().parse(latest.get()),
  };
}
