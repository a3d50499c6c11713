import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { ResponseItem } from '../../../shared/domain/package/notice-data.ts';

const json = z.string().transform((text): unknown => JSON.parse(text));
const DraftRow = z.object({ leaf: z.string(), item: json.pipe(ResponseItem) });
const Approval = z.object({
  /** SHA-256 of what the leader approved. */
  content: z.string(),
  byName: z.string(),
  byTitle: z.string(),
  at: z.string(),
});
export type ResponseApproval = z.output<typeof Approval>;

export type ResponseRepository = ReturnType<typeof createResponseRepository>;

/** All SQL about the answer that a unit is writing to a notice of appraisal; durable when a call returns (P7, U3). */
export function createResponseRepository(db: Database) {
  const items = db.prepare('select leaf, item from response_draft where appraisal = ?');
  const save = db.prepare(`
    insert into response_draft (appraisal, leaf, item, saved_at) values (@appraisal, @leaf, @item, @at)
    on conflict (appraisal, leaf) do update set item = excluded.item, saved_at = excluded.saved_at`);
  const clear = db.prepare('delete from response_draft where appraisal = ? and leaf = ?');
  const lastSaved = db
    .prepare('select max(saved_at) from response_draft where appraisal = ?')
    .pluck();
  const approval = db.prepare(
    'select content, by_name as byName, by_title as byTitle, at from response_approval where appraisal = ?',
  );
  const approve = db.prepare(`
    insert into response_approval (appraisal, content, by_name, by_title, at)
    values (@appraisal, @content, @byName, @byTitle, @at)
    on conflict (appraisal) do update
      set content = excluded.content, by_name = excluded.by_name, by_title = excluded.by_title, at = excluded.at`);
  const sealed = db.prepare('select digest from response_sealed where appraisal = ?').pluck();
  const seal = db.prepare('insert into response_sealed (appraisal, digest) values (?, ?)');
  return {
    /** What is said so far, by leaf. */
    items: (appraisal: string): ReadonlyMap<string, ResponseItem> =>
      new Map(
        z
          .array(DraftRow)
          .parse(items.all(appraisal))
          .map(({ leaf, item }) => [leaf, item]),
      ),
    save(appraisal: string, item: ResponseItem, at: string): void {
      save.run({ appraisal, leaf: item.leaf, item: JSON.stringify(item), at });
    },
    clear(appraisal: string, leaf: string): void {
      clear.run(appraisal, leaf);
    },
    lastSaved: (appraisal: string): string | null =>
      z.string().nullable().parse(lastSaved.get(appraisal)),
    approval(appraisal: string): ResponseApproval | null {
      const row = approval.get(appraisal);
      return row === undefined ? null : Approval.parse(row);
    },
    approve(appraisal: string, given: ResponseApproval): void {
      approve.run({ appraisal, ...given });
    },
    /** Digest of the response that was sealed; null before. */
    sealed: (appraisal: string): string | null =>
      z
        .string()
        .nullable()
        .parse(sealed.get(appraisal) ?? null),
    /** The database refuses a second one. */
    seal(appraisal: string, digest: string): void {
      seal.run(appraisal, digest);
    },
  };
}
