import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';

export type EvidenceRepository = ReturnType<typeof createEvidenceRepository>;

const COLUMNS = 'sha256, extension, size, file_name as fileName, title';
const Usage = z.object({ count: z.int(), bytes: z.int() });

/** All SQL about the evidence library (U4); the bytes are in the file store under the same SHA-256. */
export function createEvidenceRepository(db: Database) {
  const all = db.prepare(`select ${COLUMNS} from evidence order by added_at, sha256`);
  const one = db.prepare(`select ${COLUMNS} from evidence where sha256 = ?`);
  const usage = db.prepare(
    'select count(*) as count, coalesce(sum(size), 0) as bytes from evidence',
  );
  const insert = db.prepare(`
    insert into evidence (sha256, extension, size, file_name, title, added_at)
    values (@sha256, @extension, @size, @fileName, @title, @at)`);
  const remove = db.prepare('delete from evidence where sha256 = ?');
  return {
    /** In the order they were added. */
    list: (): EvidenceItem[] => z.array(EvidenceItem).parse(all.all()),
    find(sha256: string): EvidenceItem | null {
      const row = one.get(sha256);
      return row === undefined ? null : EvidenceItem.parse(row);
    },
    usage: () => Usage.parse(usage.get()),
    insert(item: EvidenceItem, at: string): void {
      insert.run({ ...item, at });
    },
    remove(sha256: string): void {
      remove.run(sha256);
    },
  };
}
