import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';

import { renderDirectory, renderLocalHeader, type ZipEntry } from '../package/zip-format.ts';

/** A ZIP without its 64-bit extension ends at 4 GiB; headers are left their room. */
export const MAX_ZIP_BYTES = 4_200_000_000;

type Source = { readonly name: string; readonly path: string };

/** Writes these files into one ZIP, stored: packages are hardly compressible, and every program opens it. */
export async function zipTogether(files: readonly Source[], to: string): Promise<void> {
  await pipeline(rendered(files), createWriteStream(to, { flags: 'wx' }));
}

async function* rendered(files: readonly Source[]): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = [];
  for (const file of files) {
    const entry = await describe(file);
    entries.push(entry);
    yield renderLocalHeader(entry);
    for await (const chunk of createReadStream(file.path)) yield Buffer.from(chunk);
  }
  yield renderDirectory(entries);
}

/** The header of an entry stands before its bytes and needs their checksum. */
async function describe({ name, path }: Source): Promise<ZipEntry> {
  let crc = 0;
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.from(chunk);
    crc = crc32(bytes, crc);
    size += bytes.length;
  }
  return { name, size, crc };
}
