import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { must } from '../../../shared/lib/must.ts';

export type RevisionRepository = ReturnType<typeof createRevisionRepository>;

const Row = z.object({
  number: z.int(),
  state: z.enum(['draft', 'sealed']),
  previous: z.string().nullable(),
  digest: z.string().nullable(),
  openedAt: z.string(),
  sealedAt: z.string().nullable(),
  /** SHA-256 of exactly what the leader approved (U9). */
  approvedHash: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedTitle: z.string().nullable(),
  approvedAt: z.string().nullable(),
});
export type Revision = z.output<typeof Row>;

/** All SQL about the revisions of the desk's own form. */
export function createRevisionRepository(db: Database) {
  const newest = db.prepare(`
    select number, state, previous, digest, opened_at as openedAt, sealed_at as sealedAt,
      approved_hash as approvedHash, approved_by as approvedBy, approved_title as approvedTitle,
      approved_at as approvedAt
    from revision order by number desc limit 1`);
  const open = db.prepare(`
    insert into revision (number, state, previous, opened_at) values (@number, 'draft', @previous, @openedAt)`);
  const approve = db.prepare(`
    update revision set approved_hash = @hash, approved_by = @by, approved_title = @title, approved_at = @at
    where number = @number and state = 'draft'`);
  const seal = db.prepare(`
    update revision set state = 'sealed', digest = @digest, sealed_at = @sealedAt
    where number = @number and state = 'draft'`);
  return {
    /** The newest revision; a desk with a form always has one. */
    current: (): Revision => Row.parse(must(newest.get(), 'a revision since the desk was made')),
    open(revision: Pick<Revision, 'number' | 'previous' | 'openedAt'>): void {
      open.run(revision);
    },
    approve(approval: {
      readonly number: number;
      readonly hash: string;
      readonly by: string;
      readonly title: string;
      readonly at: string;
    }): void {
      approve.run(approval);
    },
    seal(revision: {
      readonly number: number;
      readonly digest: string;
      readonly sealedAt: string;
    }) {
      if (seal.run(revision).changes !== 1) throw new Error('the revision is not a draft');
    },
  };
}
