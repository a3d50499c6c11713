import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type InboxFile = {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Changes when the file is replaced or written to. */
  readonly stamp: string;
};
export type Inbox = ReturnType<typeof createInbox>;

/**
 * Files that a person gave to the host: `<dir>/<token>/<name>`. The host streams them in and hands out the token; the
 * backend finds them by it, so that the renderer never names a path (architecture, 4).
 */
export function createInbox(dir: string) {
  return {
    /** Streams a file in; returns its token. `name` is only a label and is made harmless here. */
    async receive(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
      const token = randomUUID();
      const folder = path.join(dir, token);
      await mkdir(folder, { recursive: true });
      const target = path.join(folder, harmlessName(name));
      try {
        await pipeline(Readable.from(chunks), createWriteStream(target, { flags: 'wx' }));
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
      return token;
    },
    /** Null for a token that was never given or whose file was already taken. */
    async find(token: string): Promise<InboxFile | null> {
      const folder = path.join(dir, token);
      const [name] = await readdir(folder).catch((): string[] => []);
      if (name === undefined) return null;
      const file = path.join(folder, name);
      const { size, ino, mtimeNs } = await stat(file, { bigint: true });
      const stamp = [ino, size, mtimeNs].join(' ');
      return { path: file, name: name.normalize('NFC'), size: Number(size), stamp };
    },
    /** Forgets a file once it was stored or refused. */
    async discard(token: string): Promise<void> {
      await rm(path.join(dir, token), { recursive: true, force: true });
    },
  };
}

/** Last part of a name without what any file system forbids, at most 200 characters, never empty (Windows rules). */
export function harmlessName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const safe = last
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '_')
    .replace(/[. ]+$/, '');
  const extension = path.extname(safe).slice(0, 20);
  const stem = safe.slice(0, safe.length - path.extname(safe).length).slice(0, 120);
  const whole = `${stem}${extension}`;
  return whole === '' || whole.startsWith('.') ? `tep${whole}` : whole;
}
