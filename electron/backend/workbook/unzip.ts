import { crc32, inflateRawSync } from 'node:zlib';

import { WorkbookFileError } from './file-problem.ts';
import { WORKBOOK_LIMITS as LIMITS } from './workbook-limits.ts';

/** Reads parts of the container by name; null for one that is not there. */
export type Parts = {
  readonly names: readonly string[];
  readonly text: (name: string) => string | null;
};

type Entry = {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** Compound files: workbooks before 2007, and those locked with a password. */
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Opens a workbook as other programs write it (ZIP, APPNOTE 6.3), after a look at its directory alone: how many
 * parts, how large unpacked. Nothing is unpacked before it is asked for, and never beyond what the directory says.
 */
export function openParts(bytes: Buffer): Parts {
  if (bytes.length > LIMITS.fileBytes) throw new WorkbookFileError('workbook/too-large');
  if (bytes.subarray(0, 8).equals(OLD_OFFICE))
    throw new WorkbookFileError('workbook/locked-or-old');
  const entries = readDirectory(bytes);
  if (entries.has('xl/vbaProject.bin')) throw new WorkbookFileError('workbook/macro');
  if (!entries.has('[Content_Types].xml') || !hasWorkbook(entries))
    throw new WorkbookFileError('workbook/not-xlsx');
  let left: number = LIMITS.totalBytes;
  return {
    names: [...entries.keys()],
    text: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      left -= entry.size;
      if (left < 0) throw new WorkbookFileError('workbook/too-large', name);
      return textOf(unpacked(bytes, entry, name), name);
    },
  };
}

function hasWorkbook(entries: ReadonlyMap<string, Entry>): boolean {
  return [...entries.keys()].some((name) => /^xl\/workbook\d*\.xml$/u.test(name));
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  if (offset === ZIP64 || offset + size > end)
    throw new WorkbookFileError('workbook/damaged', 'zip');
  if (count > LIMITS.entries) throw new WorkbookFileError('workbook/too-large', 'zip');
  const entries = new Map<string, Entry>();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(bytes.subarray(0, end), at);
    if (entries.has(read.name)) throw new WorkbookFileError('workbook/damaged', read.name);
    entries.set(read.name, read.entry);
    at = read.next;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  const begins = bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL;
  throw new WorkbookFileError(begins ? 'workbook/damaged' : 'workbook/not-xlsx', 'zip');
}

function readEntry(bytes: Buffer, at: number) {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL)
    throw new WorkbookFileError('workbook/damaged', 'zip');
  const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
    bytes.readUInt16LE(at + field),
  );
  const nameEnd = at + 46 + nameLength;
  const entry: Entry = {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  const name = bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
  if (entry.size > LIMITS.entryBytes)
    throw new WorkbookFileError('workbook/too-large', shown(name));
  return { name, entry, next: nameEnd + extra + comment };
}

function unpacked(bytes: Buffer, entry: Entry, name: string): Buffer {
  const start = dataStart(bytes, entry, name);
  const packed = bytes.subarray(start, start + entry.packed);
  const plain = entry.method === STORED ? packed : inflated(packed, entry, name);
  if (plain.length !== entry.size || crc32(plain) !== entry.crc)
    throw new WorkbookFileError('workbook/damaged', shown(name));
  return plain;
}

function dataStart(bytes: Buffer, { offset, flags, packed }: Entry, name: string): number {
  if ((flags & 1) === 1) throw new WorkbookFileError('workbook/locked-or-old');
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
    throw new WorkbookFileError('workbook/damaged', shown(name));
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new WorkbookFileError('workbook/damaged', shown(name));
  return start;
}

/** Never more than the directory promised: a bomb ends here, whatever it says of itself. */
function inflated(packed: Buffer, { method, size }: Entry, name: string): Buffer {
  if (method !== DEFLATED) throw new WorkbookFileError('workbook/damaged', shown(name));
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new WorkbookFileError('workbook/damaged', shown(name));
  }
}

function textOf(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookFileError('workbook/damaged', shown(name));
  }
}

function shown(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/gu, '?').slice(0, 80);
}
