import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { RichText } from '../../../shared/domain/text/rich-text.ts';

export type ReportRepository = ReturnType<typeof createReportRepository>;

const Row = z.object({
  code: z.string(),
  content: z.string().transform((text) => RichText.parse(JSON.parse(text))),
});

/** All SQL about the report's free text, saved like answers (U7). */
export function createReportRepository(db: Database) {
  const all = db.prepare('select code, content from report_section order by code');
  const save = db.prepare(`
    insert into report_section (code, content, saved_at) values (?, ?, ?)
    on conflict (code) do update set content = excluded.content, saved_at = excluded.saved_at`);
  return {
    /** Text by section; a section never touched is absent. */
    all: (): Record<string, RichText> =>
      Object.fromEntries(
        z
          .array(Row)
          .parse(all.all())
          .map(({ code, content }) => [code, content]),
      ),
    save(code: string, content: RichText, at: string): void {
      save.run(code, JSON.stringify(content), at);
    },
  };
}
