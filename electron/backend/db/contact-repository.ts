import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Row = z.object({ unit: z.string(), name: z.string(), phone: z.string() });
/** Whom to call at a unit, as an officer of this desk wrote it down. */
export type Contact = z.output<typeof Row>;

export type ContactRepository = ReturnType<typeof createContactRepository>;

/** All SQL about whom to call (H3). */
export function createContactRepository(db: Database) {
  const all = db.prepare('select unit, name, phone from unit_contact order by unit');
  const asked = db.prepare(
    `select unit, officer_name as name, phone from enrolment where phone <> '' order by received_at, digest`,
  );
  const save = db.prepare(
    `insert into unit_contact (unit, name, phone, saved_at) values (@unit, @name, @phone, @savedAt)
     on conflict (unit) do update set name = excluded.name, phone = excluded.phone, saved_at = excluded.saved_at`,
  );
  const remove = db.prepare('delete from unit_contact where unit = ?');
  return {
    list: (): Contact[] => z.array(Row).parse(all.all()),
    /** What units wrote into their requests for certificates, oldest first. */
    fromRequests: (): Contact[] => z.array(Row).parse(asked.all()),
    save: (contact: Contact, savedAt: string): void => void save.run({ ...contact, savedAt }),
    /** What the unit itself wrote into its request for a certificate is shown again then. */
    remove: (unit: string): void => void remove.run(unit),
  };
}
