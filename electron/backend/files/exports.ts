import { constants } from 'node:fs';
import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import type { IdSource } from '../ports.ts';

/** Where a writer puts one file. */
export type Place = { readonly id: string; readonly name: string; readonly path: string };
export type Exports = ReturnType<typeof createExports>;

/** Files made for the person: `<dir>/<id>/<name>`, fetched from the host at `/api/exports/<id>/<name>`. */
export function createExports(dir: string, ids: IdSource) {
  /** An empty place for a writer that wants a path; call `seal` when the file is complete. */
  async function reserve(name: string): Promise<Place> {
    const id = ids.next();
    await mkdir(path.join(dir, id), { recursive: true });
    return { id, name, path: path.join(dir, id, name) };
  }
  return {
    reserve,
    seal,
    /** Path of a file made earlier; null when there is none, or the name says another place. */
    async find({ id, name }: Pick<ExportedFile, 'id' | 'name'>): Promise<string | null> {
      if (name !== path.basename(name)) return null;
      const file = path.join(dir, id, name);
      const facts = await stat(file).catch(() => null);
      return facts?.isFile() === true ? file : null;
    },
    /** Forgets a file that must not be handed out. */
    async discard({ id }: Place): Promise<void> {
      await rm(path.join(dir, id), { recursive: true, force: true });
    },
    /** A copy of a stored file under a name that a person can read. */
    async copy(from: string, name: string): Promise<ExportedFile> {
      const place = await reserve(name);
      await copyFile(from, place.path, constants.COPYFILE_FICLONE);
      return seal(place);
    },
    async bytes(name: string, bytes: Uint8Array | string): Promise<ExportedFile> {
      const place = await reserve(name);
      await writeFile(place.path, bytes);
      return seal(place);
    },
  };
}

/** Says that the file at a reserved place is complete. */
async function seal(place: Place): Promise<ExportedFile> {
  return { id: place.id, name: place.name, size: (await stat(place.path)).size };
}
