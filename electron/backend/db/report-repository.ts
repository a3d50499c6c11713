import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type ReportRepository = ReturnType<typeof createReportRepository>;

const Row = z.object({ code: z.string(), content: z.string() });

/** All SQL about the report's free text, saved like answers (U7). */
export function createReportRepository(db: Database) {
  const all = db.prepare('select code, content from report_section order by code');
  const save = db.prepare(`
    insert into report_section (code, content, saved_at) values (?, ?, ?)
    on conflict (code) do update set content = excluded.content, saved_at = excluded.saved_at`);
  return {
    /** Text by section; a section never touched is absent. */
    all: (): Record<string, string> =>
      Object.fromEntries(
        z
          .array(Row)
          .parse(all.all())
          .map(({ code, content }) => [code, content]),
      ),
    save(code: string, content: string, at: string): void {
      save.run(code, content, at);
    },
  };
}
