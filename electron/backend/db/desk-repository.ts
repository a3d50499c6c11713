import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Role } from '../../../shared/domain/roles/role.ts';

export type DeskRepository = ReturnType<typeof createDeskRepository>;

const Row = z.object({
  role: Role,
  unit: z.string(),
  officerName: z.string(),
  officerTitle: z.string(),
  leaderName: z.string(),
  leaderTitle: z.string(),
  phone: z.string(),
  createdAt: z.string(),
});
/** Whose desk this is; `unit` is the authority's code on the province's desk. */
export type Desk = z.output<typeof Row>;

/** All SQL about the desk: there is none or one. */
export function createDeskRepository(db: Database) {
  const select = db.prepare(`
    select role, unit, officer_name as officerName, officer_title as officerTitle,
      leader_name as leaderName, leader_title as leaderTitle, phone, created_at as createdAt
    from desk`);
  const insert = db.prepare(`
    insert into desk (id, role, unit, officer_name, officer_title, leader_name, leader_title, phone, created_at)
    values (1, @role, @unit, @officerName, @officerTitle, @leaderName, @leaderTitle, @phone, @createdAt)`);
  const savePeople = db.prepare(`
    update desk set officer_name = @officerName, officer_title = @officerTitle, leader_name = @leaderName,
      leader_title = @leaderTitle, phone = @phone`);
  return {
    get(): Desk | null {
      const row = select.get();
      return row === undefined ? null : Row.parse(row);
    },
    /** Throws when there is a desk already. */
    insert(desk: Desk): void {
      insert.run(desk);
    },
    /** Who works here now; what was done before keeps the names it was done under. */
    savePeople(people: Omit<Desk, 'role' | 'unit' | 'createdAt'>): void {
      savePeople.run(people);
    },
  };
}
