import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { PartData } from '../../../shared/domain/parts/part-data.ts';

export type PartRepository = ReturnType<typeof createPartRepository>;

/** What is kept of a part beside its bytes: its own data, and what this machine made of it. */
const Kept = z.object({
  part: PartData,
  /** Its number among the parts that one machine sent to the other. */
  number: z.int().min(1),
  /** SHA-256 of the public key that signed it. */
  signer: z.string(),
  /** Values that came into the form with it; null for a part made here. */
  taken: z.int().nullable(),
  /** When a person said that this machine no longer only fills a part. */
  releasedAt: z.string().nullable(),
});
const Row = z.object({
  digest: z.string(),
  direction: z.enum(['out', 'in']),
  officer: z.string(),
  base: z.string().nullable(),
  data: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Kept),
  fileSha256: z.string(),
  fileName: z.string(),
  at: z.string(),
});
/** A part that this machine made (`out`) or took in (`in`); its bytes are in the file store. */
export type StoredPart = z.output<typeof Row>;

const COLUMNS = `digest, direction, officer, base, data, file_sha256 as fileSha256, file_name as fileName, at`;

/** All SQL about parts of the form that travelled between the unit's machines (U12). */
export function createPartRepository(db: Database) {
  const all = db.prepare(`select ${COLUMNS} from part order by rowid desc`);
  const one = db.prepare(`select ${COLUMNS} from part where digest = ?`);
  const insert = db.prepare(`
    insert into part (digest, direction, officer, base, data, file_sha256, file_name, at)
    values (@digest, @direction, @officer, @base, @data, @fileSha256, @fileName, @at)`);
  const keep = db.prepare('update part set data = ? where digest = ?');
  return {
    /** Newest first. */
    list: (): StoredPart[] => z.array(Row).parse(all.all()),
    find(digest: string): StoredPart | null {
      const row = one.get(digest);
      return row === undefined ? null : Row.parse(row);
    },
    insert(part: StoredPart): void {
      insert.run({ ...part, data: JSON.stringify(part.data) });
    },
    /** Replaces what is kept of a part. */
    keep(digest: string, data: StoredPart['data']): void {
      keep.run(JSON.stringify(data), digest);
    },
  };
}
