import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type AuthorityRepository = ReturnType<typeof createAuthorityRepository>;

const Row = z.object({
  fingerprint: z.string(),
  name: z.string(),
  title: z.string(),
  confirmedAt: z.string(),
});
/** A CA that a named person compared with the official letter (T3). */
export type ConfirmedAuthority = z.output<typeof Row>;

/** All SQL about confirmed authorities. */
export function createAuthorityRepository(db: Database) {
  const all = db.prepare(`
    select fingerprint, by_name as name, by_title as title, confirmed_at as confirmedAt
    from authority order by confirmed_at, fingerprint`);
  const insert = db.prepare(`
    insert into authority (fingerprint, by_name, by_title, confirmed_at)
    values (@fingerprint, @name, @title, @confirmedAt) on conflict (fingerprint) do nothing`);
  const list = (): ConfirmedAuthority[] => z.array(Row).parse(all.all());
  return {
    list,
    find: (fingerprint: string): ConfirmedAuthority | null =>
      list().find((it) => it.fingerprint === fingerprint) ?? null,
    /** The first confirmation stands; a second one changes nothing. */
    confirm(authority: ConfirmedAuthority): void {
      insert.run(authority);
    },
  };
}
