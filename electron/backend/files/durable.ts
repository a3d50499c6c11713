import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const RETRY_AFTER_MS = [10, 30, 100, 300, 1000];

/** Renames, retried while a virus scanner or indexer holds the file (R2: EBUSY, EPERM, EACCES on Windows). */
export async function renameDurably(from: string, to: string): Promise<void> {
  for (const delay of RETRY_AFTER_MS) {
    try {
      await rename(from, to);
      await flushFolder(path.dirname(to));
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
      await wait(delay);
    }
  }
  await rename(from, to);
  await flushFolder(path.dirname(to));
}

/** Makes a rename survive a power cut where the system can flush a folder; Windows cannot, and needs no help. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a small file as a whole: temporary name, flushed, renamed. A crash leaves the old or the new one (R2). */
export function writeDurably(file: string, bytes: Uint8Array | string): void {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  const handle = openSync(temporary, 'wx');
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function isHeld(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES';
}
