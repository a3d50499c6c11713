import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

import {
  CENTRAL_HEADER_SIZE,
  END_SIZE,
  LOCAL_HEADER_SIZE,
  readCentral,
  readEnd,
  renderDirectory,
  renderLocalHeader,
} from '../../electron/backend/package/zip-format.ts';

/** An entry of a container that is being tampered with. */
export type RawEntry = { readonly name: string; readonly bytes: Uint8Array };

/** The entries of a sound container, in order. */
export function unpack(file: string): RawEntry[] {
  const bytes = readFileSync(file);
  const end = readEnd(bytes.subarray(-END_SIZE));
  if (end === null) throw new Error('not one of our containers');
  const directory = bytes.subarray(end.directoryOffset);
  const entries: RawEntry[] = [];
  let central = 0;
  let at = 0;
  for (let index = 0; index < end.count; index++) {
    const read = readCentral(directory, central);
    if (read === null) throw new Error('not one of our containers');
    const start = at + LOCAL_HEADER_SIZE + read.entry.name.length;
    entries.push({
      name: read.entry.name,
      bytes: bytes.subarray(start, start + read.entry.size),
    });
    at = start + read.entry.size;
    central += CENTRAL_HEADER_SIZE + read.entry.name.length;
  }
  return entries;
}

/** A well-formed stored container of any entries, in the order given, whatever our format thinks of them. */
export function pack(entries: readonly RawEntry[]): Buffer {
  const described = entries.map(({ name, bytes }) => ({
    name,
    size: bytes.length,
    crc: crc32(bytes),
  }));
  return Buffer.concat([
    ...entries.flatMap(({ bytes }, index) => {
      const entry = described[index];
      return entry === undefined ? [] : [renderLocalHeader(entry), bytes];
    }),
    renderDirectory(described),
  ]);
}
