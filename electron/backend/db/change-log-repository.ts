import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import type { LoggedChange } from '../../../shared/domain/history/leaf-history.ts';

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
  via: z.string().nullable(),
});
/**
 * One change of the form: old, new, who, when (U3). `subject` is a field, a leaf, a section or a SHA-256. `via` names
 * the file it came with when nobody typed it here: a workbook (U6) or a colleague's part (U12).
 */
export type Change = z.output<typeof Row>;
type NewChange = Omit<Change, 'via'> & { readonly via?: string | undefined };

const LeafRow = Row.extend({ seq: z.int(), kind: z.enum(['answer', 'leaf', 'seal', 'recall']) });

/** All SQL about the history of the form. */
export function createChangeLogRepository(db: Database) {
  const insert = db.prepare(`
    insert into change_log (revision, kind, subject, old, new, who, at, via)
    values (@revision, @kind, @subject, @old, @new, @who, @at, @via)`);
  const bySubject = db.prepare(`
    select revision, kind, subject, old, new, who, at, via from change_log
    where kind = ? and subject = ? order by seq`);
  const aboutLeaf = db.prepare(`
    select seq, revision, kind, subject, old, new, who, at, via from change_log
    where (kind = 'answer' and subject in (select value from json_each(?)))
      or (kind = 'leaf' and subject = ?) or kind in ('seal', 'recall') order by seq`);
  const goOn = db.prepare(`
    update change_log set new = @new, at = @at
    where seq = (select max(seq) from change_log where kind = @kind and subject = @subject)
      and revision = @revision and who = @who and via is null and at >= @since
      and not exists (select 1 from change_log later
        where later.seq > change_log.seq and later.kind in ('approval', 'seal', 'recall'))`);
  function add(change: NewChange): void {
    insert.run({
      ...change,
      old: change.old === null ? null : JSON.stringify(change.old),
      new: change.new === null ? null : JSON.stringify(change.new),
      via: change.via ?? null,
    });
  }
  return {
    add,
    /**
     * Text as it is being typed: goes on with the line of history that the same person wrote since that moment, unless
     * the form was approved or sent in between; else begins a new one.
     */
    addTyped({ old, ...change }: Omit<NewChange, 'via'>, since: string): void {
      const written = { ...change, new: JSON.stringify(change.new), since };
      if (goOn.run(written).changes === 0) add({ ...change, old });
    },
    /** What concerns one leaf: its figures, its entry, and when the form was sent or recalled; oldest first. */
    ofLeaf: (leaf: string, fields: readonly string[]): LoggedChange[] =>
      z.array(LeafRow).parse(aboutLeaf.all(JSON.stringify(fields), leaf)),
    /** Oldest first. */
    of: (kind: Change['kind'], subject: string): Change[] =>
      z.array(Row).parse(bySubject.all(kind, subject)),
  };
}
