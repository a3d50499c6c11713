import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { FindingPhoto } from '../../../shared/domain/package/workset-data.ts';

/** A photo of a visit; its bytes are in the file store. */
const Row = FindingPhoto.extend({
  /** Digest of the findings it came with; null for one that was added here. */
  package: z.string().nullable(),
});
export type StoredPhoto = z.output<typeof Row>;

const COLUMNS = `sha256, unit, leaf, extension, size, file_name as fileName, caption, taken_at as takenAt, package`;
const rows = z.array(Row);

export type PhotoRepository = ReturnType<typeof createPhotoRepository>;

/** All SQL about photos taken on the spot (P6). The same photo of the same unit is there once. */
export function createPhotoRepository(db: Database) {
  const ofUnit = db.prepare(
    `select ${COLUMNS} from photo where unit = ? order by taken_at, file_name, sha256`,
  );
  const all = db.prepare(`select ${COLUMNS} from photo order by unit, taken_at, file_name, sha256`);
  const one = db.prepare(`select ${COLUMNS} from photo where unit = ? and sha256 = ?`);
  const insert = db.prepare(`
    insert into photo (sha256, unit, leaf, extension, size, file_name, caption, taken_at, package)
    values (@sha256, @unit, @leaf, @extension, @size, @fileName, @caption, @takenAt, @package)
    on conflict (sha256, unit) do nothing`);
  const describe = db.prepare(
    'update photo set leaf = ?, caption = ? where unit = ? and sha256 = ?',
  );
  const remove = db.prepare('delete from photo where unit = ? and sha256 = ?');
  return {
    /** Oldest first. */
    ofUnit: (unit: string): StoredPhoto[] => rows.parse(ofUnit.all(unit)),
    /** Of every unit, by its code. */
    list: (): StoredPhoto[] => rows.parse(all.all()),
    find(unit: string, sha256: string): StoredPhoto | null {
      const row = one.get(unit, sha256);
      return row === undefined ? null : Row.parse(row);
    },
    insert: (photo: StoredPhoto): void => void insert.run(photo),
    describe({
      unit,
      sha256,
      leaf,
      caption,
    }: Pick<StoredPhoto, 'unit' | 'sha256' | 'leaf' | 'caption'>): void {
      describe.run(leaf, caption, unit, sha256);
    },
    remove: (unit: string, sha256: string): void => void remove.run(unit, sha256),
  };
}
