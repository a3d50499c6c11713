import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { err, ok, type Result } from '../../shared/lib/result.ts';

/** The largest package is a district's bundle of 1.5 GB (package-format, limits); nothing bigger has a use. */
export const UPLOAD_LIMIT_BYTES = 1_500_000_000;

const NAME_LIMIT = 200;
/** Control characters and what Windows forbids in a name. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]/gu;
/** Names that are devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

export type Received = { readonly token: string; readonly name: string; readonly size: number };
type Upload = {
  readonly dataDir: string;
  /** As the sender calls it; only its last part is used, NFC, without characters that any system forbids. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly limit: number;
};

/**
 * Streams a file into `inbox/<token>/<name>`. A sender that gives up, or sends more than `limit` bytes, leaves
 * nothing behind; the file has its name only when it is whole.
 */
export async function receiveUpload(
  upload: Upload,
): Promise<Result<Received, { readonly code: 'upload/too-large' }>> {
  const token = randomUUID();
  const name = safeName(upload.name);
  const folder = path.join(upload.dataDir, 'inbox', token);
  const part = path.join(folder, '.part');
  await mkdir(folder, { recursive: true });
  try {
    const size = await writeUpTo(part, upload.bytes, upload.limit);
    if (size === null) {
      await rm(folder, { recursive: true });
      return err({ code: 'upload/too-large' });
    }
    await rename(part, path.join(folder, name));
    return ok({ token, name, size });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Takes a file of this machine into the inbox, as when it was opened by a double click. */
export async function receiveLocalFile(
  dataDir: string,
  file: string,
): ReturnType<typeof receiveUpload> {
  const bytes = (await open(file)).createReadStream();
  return await receiveUpload({
    dataDir,
    name: path.basename(file),
    bytes,
    limit: UPLOAD_LIMIT_BYTES,
  });
}

/** Size written, or null as soon as the limit is passed. Flushed: a file with a name is a file on the disk (R2). */
async function writeUpTo(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<number | null> {
  const handle = await open(file, 'wx');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit) return null;
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return size;
  } finally {
    await handle.close();
  }
}

function safeName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const extension = path.extname(last).slice(0, 20);
  const stem = last.slice(0, last.length - extension.length).slice(0, NAME_LIMIT);
  const name = `${stem}${extension}`
    .replace(FORBIDDEN, '_')
    .replaceAll(/^\.+|[. ]+$/gu, '')
    .trim();
  if (name === '') return 'tep';
  return DEVICE.test(name) ? `_${name}` : name;
}
