import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';

export type EvidenceRepository = ReturnType<typeof createEvidenceRepository>;

const COLUMNS =
  'sha256, extension, size, file_name as fileName, title, number, issued_on as issuedOn, issuer';
/** What is not known is left out of the item, as in packages. */
const Row = z
  .object({
    ...EvidenceItem.shape,
    number: z.string(),
    issuedOn: z.string().nullable(),
    issuer: z.string(),
  })
  .transform(({ number, issuedOn, issuer, ...rest }) =>
    EvidenceItem.parse({
      ...rest,
      ...(number === '' ? {} : { number }),
      ...(issuedOn === null ? {} : { issuedOn }),
      ...(issuer === '' ? {} : { issuer }),
    }),
  );
const Usage = z.object({ count: z.int(), bytes: z.int() });

/** All SQL about the evidence library (U4); the bytes are in the file store under the same SHA-256. */
export function createEvidenceRepository(db: Database) {
  const all = db.prepare(`select ${COLUMNS} from evidence order by added_at, rowid`);
  const one = db.prepare(`select ${COLUMNS} from evidence where sha256 = ?`);
  const usage = db.prepare(
    'select count(*) as count, coalesce(sum(size), 0) as bytes from evidence',
  );
  const insert = db.prepare(`
    insert into evidence
      (sha256, extension, size, file_name, title, number, issued_on, issuer, added_at)
    values (@sha256, @extension, @size, @fileName, @title, @number, @issuedOn, @issuer, @at)`);
  const describe = db.prepare(`
    update evidence set title = @title, number = @number, issued_on = @issuedOn, issuer = @issuer
    where sha256 = @sha256`);
  const remove = db.prepare('delete from evidence where sha256 = ?');
  return {
    /** In the order they were added. */
    list: (): EvidenceItem[] => z.array(Row).parse(all.all()),
    find(sha256: string): EvidenceItem | null {
      const row = one.get(sha256);
      return row === undefined ? null : Row.parse(row);
    },
    usage: () => Usage.parse(usage.get()),
    insert(item: EvidenceItem, at: string): void {
      insert.run({ ...columnsOf(item), at });
    },
    /** Replaces title, number, date and issuer; the file is never another one. */
    describe(item: EvidenceItem): void {
      const { sha256, title, number, issuedOn, issuer } = columnsOf(item);
      describe.run({ sha256, title, number, issuedOn, issuer });
    },
    remove(sha256: string): void {
      remove.run(sha256);
    },
  };
}

function columnsOf({ number = '', issuedOn, issuer = '', ...rest }: EvidenceItem) {
  return { ...rest, number, issuedOn: issuedOn ?? null, issuer };
}
