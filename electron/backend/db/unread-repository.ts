import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type UnreadRepository = ReturnType<typeof createUnreadRepository>;

const Row = z.object({ field: z.string(), content: z.string() });

/** All SQL about what was typed and is no value yet, by field. */
export function createUnreadRepository(db: Database) {
  const all = db.prepare('select field, content from unread_text order by field');
  const save = db.prepare(`
    insert into unread_text (field, content, saved_at) values (?, ?, ?)
    on conflict (field) do update set content = excluded.content, saved_at = excluded.saved_at`);
  const clear = db.prepare('delete from unread_text where field = ?');
  return {
    all: (): Record<string, string> =>
      Object.fromEntries(
        z
          .array(Row)
          .parse(all.all())
          .map(({ field, content }) => [field, content]),
      ),
    save(field: string, content: string, at: string): void {
      save.run(field, content, at);
    },
    clear(field: string): void {
      clear.run(field);
    },
  };
}
