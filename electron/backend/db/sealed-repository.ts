import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { PackageKind } from '../../../shared/domain/package/manifest.ts';

export type SealedRepository = ReturnType<typeof createSealedRepository>;

const Row = z.object({
  digest: z.string(),
  kind: PackageKind,
  unit: z.string(),
  revision: z.int(),
  previous: z.string().nullable(),
  fileSha256: z.string(),
  fileName: z.string(),
  size: z.int(),
  sealedAt: z.string(),
});
/** A package that this desk made and signed; its bytes are in the file store. */
export type SealedPackage = z.output<typeof Row>;

const COLUMNS = `digest, kind, unit, revision, previous, file_sha256 as fileSha256, file_name as fileName, size,
  sealed_at as sealedAt`;

/** All SQL about packages made here. A revision of a chain is sealed once; the database refuses a second (S3). */
export function createSealedRepository(db: Database) {
  const byKind = db.prepare(
    `select ${COLUMNS} from sealed_package where kind = ? order by revision desc, sealed_at desc, digest`,
  );
  const newest = db.prepare(
    `select ${COLUMNS} from sealed_package where kind = ? and unit = ? order by revision desc, sealed_at desc limit 1`,
  );
  const byDigest = db.prepare(`select ${COLUMNS} from sealed_package where digest = ?`);
  const insert = db.prepare(`
    insert into sealed_package (digest, kind, unit, revision, previous, file_sha256, file_name, size, sealed_at)
    values (@digest, @kind, @unit, @revision, @previous, @fileSha256, @fileName, @size, @sealedAt)`);
  return {
    /** Newest first. */
    listByKind: (kind: PackageKind): SealedPackage[] => z.array(Row).parse(byKind.all(kind)),
    /** The last one of a chain. */
    newest(kind: PackageKind, unit: string): SealedPackage | null {
      const row = newest.get(kind, unit);
      return row === undefined ? null : Row.parse(row);
    },
    find(digest: string): SealedPackage | null {
      const row = byDigest.get(digest);
      return row === undefined ? null : Row.parse(row);
    },
    insert(sealed: SealedPackage): void {
      insert.run(sealed);
    },
  };
}
