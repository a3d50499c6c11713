import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { WorksetData } from '../../../shared/domain/package/workset-data.ts';

const Row = z.object({
  digest: z.string(),
  data: z.string(),
  openedAt: z.string(),
  /** Digest of the findings that were sealed for it last; null before. */
  findings: z.string().nullable(),
  /** SHA-256 of their data, by which unchanged findings are known. */
  content: z.string().nullable(),
  /** Number of the newest look in them. */
  sealedSeq: z.int(),
});
/** A work set that this laptop opened; its members are packages that came with it (P5). */
export type StoredWorkset = Omit<z.output<typeof Row>, 'data'> & { readonly data: WorksetData };

export type WorksetRepository = ReturnType<typeof createWorksetRepository>;

/** All SQL about the work sets of a reviewer's laptop. */
export function createWorksetRepository(db: Database) {
  const columns = 'digest, data, opened_at as openedAt, findings, content, sealed_seq as sealedSeq';
  const all = db.prepare(`select ${columns} from workset order by opened_at desc, rowid desc`);
  const one = db.prepare(`select ${columns} from workset where digest = ?`);
  const insert = db.prepare(
    'insert into workset (digest, data, opened_at) values (:digest, :data, :openedAt)',
  );
  const seal = db.prepare(
    `update workset set findings = :findings, content = :content, sealed_seq = :sealedSeq
     where digest = :digest`,
  );
  // What a work set says never changes and is large: it is parsed once.
  const parsed = new Map<string, WorksetData>();
  const read = (value: unknown): StoredWorkset => {
    const { data, ...row } = Row.parse(value);
    const known = parsed.get(row.digest) ?? WorksetData.parse(JSON.parse(data));
    parsed.set(row.digest, known);
    return { ...row, data: known };
  };
  return {
    /** Newest first. */
    list: (): readonly StoredWorkset[] => all.all().map(read),
    find(digest: string): StoredWorkset | null {
      const row = one.get(digest);
      return row === undefined ? null : read(row);
    },
    insert({ digest, data, openedAt }: Pick<StoredWorkset, 'digest' | 'data' | 'openedAt'>): void {
      insert.run({ digest, openedAt, data: JSON.stringify(data) });
    },
    /** Remembers the findings that were sealed for it. */
    seal: (
      sealed: Pick<StoredWorkset, 'digest' | 'sealedSeq'> & {
        readonly findings: string;
        readonly content: string;
      },
    ): void => void seal.run(sealed),
  };
}
