import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

import type { Stored } from './file-store.ts';
import { hashBytes } from './hash-pool.ts';

/** A file on its way into a store: on its disk, flushed and hashed, but not yet under its name. */
export type Staged = Stored & {
  /** Where it lies until it is kept or dropped. */
  readonly path: string;
  /** Gives it its name; from here on the database may speak of it. */
  readonly keep: () => Promise<Stored>;
  readonly drop: () => Promise<void>;
};

/**
 * Takes a file to `<dir>/tmp` without copying it where the file system can give a file a second name; the first name
 * stays, so that what is interrupted can be done again. What is hashed is what will be kept.
 */
export async function stageFile(
  from: string,
  { incoming, settle }: { readonly incoming: string; readonly settle: Settle },
): Promise<Staged> {
  await mkdir(incoming, { recursive: true });
  const temporary = path.join(incoming, randomUUID());
  const drop = () => rm(temporary, { force: true });
  try {
    await secondName(from, temporary);
    const stored = await hashFlushed(temporary);
    const keep = async () => {
      await settle(temporary, stored.sha256);
      await drop();
      return stored;
    };
    return { ...stored, path: temporary, keep, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Moves a flushed file to its name; the same bytes already there are left alone. */
type Settle = (temporary: string, sha256: string) => Promise<void>;

/** A hard link costs nothing; FAT, some shares and other volumes have none, and get a copy. */
async function secondName(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Opened for writing, because Windows flushes only what may be written. */
async function hashFlushed(file: string): Promise<Stored> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    const { size } = await handle.stat();
    const { whole, read } = await hashBytes({ fd: handle.fd, at: 0, size, pieces: [] });
    if (read !== size) throw new Error(`${file} became shorter while it was read`);
    return { sha256: whole, size };
  } finally {
    await handle.close();
  }
}
