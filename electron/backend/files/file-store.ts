import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

import { flushFolder, renameDurably } from './durable.ts';
import { hashBytes } from './hash-pool.ts';
import { stageFile, type Staged } from './stage-file.ts';

export type Stored = { readonly sha256: string; readonly size: number };
export type FileStore = ReturnType<typeof createFileStore>;

/**
 * Evidence and packages by the SHA-256 of their bytes: `<dir>/<aa>/<sha256>`. Written to a temporary name, flushed,
 * renamed, folder flushed; a crash leaves the whole file or none (R2). The same bytes are stored once.
 */
export function createFileStore(dir: string) {
  const place = (sha256: string) => path.join(dir, sha256.slice(0, 2), sha256);
  const incoming = path.join(dir, 'tmp');

  async function put(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Stored> {
    await mkdir(incoming, { recursive: true });
    const temporary = path.join(incoming, randomUUID());
    try {
      const stored = await writeFlushed(temporary, chunks);
      await settle(temporary, stored.sha256);
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function settle(temporary: string, sha256: string): Promise<void> {
    const target = place(sha256);
    if (await verify(sha256)) return;
    const made = await mkdir(path.dirname(target), { recursive: true });
    if (made !== undefined) await flushFolder(dir);
    await renameDurably(temporary, target);
  }

  /** True when the file is there and still has the bytes it is named after (U4: missing or changed). */
  async function verify(sha256: string): Promise<boolean> {
    try {
      return (await hashOfFile(place(sha256))) === sha256;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  return {
    putBytes: (bytes: Uint8Array): Promise<Stored> => put([bytes]),
    /** Copies a file in, streamed; memory does not grow with its size. */
    putFile: (from: string): Promise<Stored> => put(chunksOf(from)),
    /** Takes a file of this disk in without copying it; nothing has its name before `keep`. */
    stage: (from: string): Promise<Staged> => stageFile(from, { incoming, settle }),
    /** Stores what comes in pieces, such as a package inside another. */
    putChunks: put,
    path: place,
    read: async (sha256: string): Promise<Uint8Array> => await readFile(place(sha256)),
    verify,
    /** Size in bytes, or null when the file is gone. */
    async size(sha256: string): Promise<number | null> {
      try {
        return (await stat(place(sha256))).size;
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
  };
}

/** Opens the file only when it is read: a stream that fails before anyone listens would end the process. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(file);
  yield* stream;
}

async function writeFlushed(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Stored> {
  const handle = await open(file, 'wx');
  try {
    const stored = await hashOf(writing(handle, chunks));
    await handle.sync();
    return stored;
  } finally {
    await handle.close();
  }
}

async function* writing(
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    await handle.writeFile(chunk);
    yield chunk;
  }
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<Stored> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

async function hashOfFile(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return (await hashBytes({ fd: handle.fd, at: 0, size, pieces: [] })).whole;
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
