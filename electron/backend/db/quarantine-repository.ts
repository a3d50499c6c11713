import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { PACKAGE_PROBLEMS } from '../../../shared/domain/package/problems.ts';

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const Row = z.object({
  fileSha256: z.string(),
  name: z.string(),
  size: z.int(),
  at: z.string(),
  /** The unit the file claims to be of, when the register knows it. */
  unit: z.string().nullable(),
  code: z.enum(Object.keys(PACKAGE_PROBLEMS)),
  params: z.string(),
});
export type QuarantinedFile = Omit<z.output<typeof Row>, 'params'> & {
  readonly params: z.output<typeof Params>;
};

export type QuarantineRepository = ReturnType<typeof createQuarantineRepository>;

/** All SQL about refused files. Being here never counts as having arrived. */
export function createQuarantineRepository(db: Database) {
  const columns = 'file_sha256 as fileSha256, name, size, at, unit, code, params';
  const put = db.prepare(
    `insert into quarantine (file_sha256, name, size, at, unit, code, params)
     values (:fileSha256, :name, :size, :at, :unit, :code, :params)
     on conflict (file_sha256) do update
       set name = excluded.name, at = excluded.at, unit = excluded.unit, code = excluded.code, params = excluded.params`,
  );
  const remove = db.prepare('delete from quarantine where file_sha256 = ?');
  const one = db.prepare(`select ${columns} from quarantine where file_sha256 = ?`);
  const all = db.prepare(`select ${columns} from quarantine order by at desc, file_sha256`);
  return {
    put: (file: QuarantinedFile): void =>
      void put.run({ ...file, params: JSON.stringify(file.params) }),
    /** After a file that was refused is taken, as when its key was pinned meanwhile. */
    remove: (fileSha256: string): void => void remove.run(fileSha256),
    find(fileSha256: string): QuarantinedFile | null {
      const row = one.get(fileSha256);
      return row === undefined ? null : parse(row);
    },
    /** Newest first. */
    list: (): QuarantinedFile[] => all.all().map(parse),
  };
}

function parse(value: unknown): QuarantinedFile {
  const row = Row.parse(value);
  return { ...row, params: Params.parse(JSON.parse(row.params)) };
}
