import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type ChangeLogRepository = ReturnType<typeof createChangeLogRepository>;

const json = z
  .string()
  .nullable()
  .transform((text): unknown => (text === null ? null : JSON.parse(text)));
const Row = z.object({
  revision: z.int(),
  kind: z.enum(['answer', 'leaf', 'report', 'evidence', 'approval', 'seal', 'recall']),
  subject: z.string(),
  old: json,
  new: json,
  who: z.string(),
  at: z.string(),
});
/** One change of the form: old, new, who, when (U3). `subject` is a field, a leaf, a section or a SHA-256. */
export type Change = z.output<typeof Row>;

/** All SQL about the history of the form. */
export function createChangeLogRepository(db: Database) {
  const insert = db.prepare(`
    insert into change_log (revision, kind, subject, old, new, who, at)
    values (@revision, @kind, @subject, @old, @new, @who, @at)`);
  const bySubject = db.prepare(`
    select revision, kind, subject, old, new, who, at from change_log where kind = ? and subject = ? order by seq`);
  return {
    add(change: Change): void {
      insert.run({
        ...change,
        old: change.old === null ? null : JSON.stringify(change.old),
        new: change.new === null ? null : JSON.stringify(change.new),
      });
    },
    /** Oldest first. */
    of: (kind: Change['kind'], subject: string): Change[] =>
      z.array(Row).parse(bySubject.all(kind, subject)),
  };
}
