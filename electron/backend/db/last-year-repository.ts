import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Assessment } from '../../../shared/domain/answers/assessment.ts';

export type LastYearRepository = ReturnType<typeof createLastYearRepository>;

const Row = z.object({
  digest: z.string(),
  campaignId: z.string(),
  fileName: z.string(),
  assessment: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Assessment),
  openedAt: z.string(),
});
/** What the unit itself sent in an earlier year, opened to compare with (U2). */
export type LastYear = z.output<typeof Row>;

/** All SQL about last year's submission; a desk compares with one at a time. */
export function createLastYearRepository(db: Database) {
  const get = db.prepare(`
    select digest, campaign_id as campaignId, file_name as fileName, assessment, opened_at as openedAt
    from last_year`);
  const save = db.prepare(`
    insert into last_year (id, digest, campaign_id, file_name, assessment, opened_at)
    values (1, @digest, @campaignId, @fileName, @assessment, @openedAt)
    on conflict (id) do update set digest = excluded.digest, campaign_id = excluded.campaign_id,
      file_name = excluded.file_name, assessment = excluded.assessment, opened_at = excluded.opened_at`);
  const clear = db.prepare('delete from last_year');
  return {
    get(): LastYear | null {
      const row = get.get();
      return row === undefined ? null : Row.parse(row);
    },
    save(lastYear: LastYear): void {
      save.run({ ...lastYear, assessment: JSON.stringify(lastYear.assessment) });
    },
    clear(): void {
      clear.run();
    },
  };
}
