/** One stored entry; `size` and `crc` (CRC-32, unsigned) are of its bytes. */
export type ZipEntry = { readonly name: string; readonly size: number; readonly crc: number };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version 1.0: stored entries need no more (APPNOTE 4.4.3). */
const VERSION = 10;
/** 1980-01-01 in DOS form, the zero of that calendar; the time beside it is 00:00. */
const DOS_DATE = 0x0021;

export const LOCAL_HEADER_SIZE = 30;
export const CENTRAL_HEADER_SIZE = 46;
export const END_SIZE = 22;

/** The local header of an entry, its name included (package-format, Container; APPNOTE 4.3.7). */
export function renderLocalHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name, 'latin1');
  const header = Buffer.alloc(LOCAL_HEADER_SIZE);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header.subarray(6), entry, name.length);
  return Buffer.concat([header, name]);
}

/** Central directory and end record of a container that holds exactly these entries, one after the other. */
export function renderDirectory(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'latin1');
    const header = Buffer.alloc(CENTRAL_HEADER_SIZE);
    header.writeUInt32LE(CENTRAL, 0);
    header.writeUInt16LE(VERSION, 4);
    header.writeUInt16LE(VERSION, 6);
    writeCommon(header.subarray(8), entry, name.length);
    header.writeUInt32LE(offset, 42);
    parts.push(header, name);
    offset += LOCAL_HEADER_SIZE + name.length + entry.size;
  }
  const directory = Buffer.concat(parts);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}

/** Flags, method and time stay 0: no encryption, no data descriptor, stored, midnight. */
function writeCommon(at: Buffer, entry: ZipEntry, nameLength: number): void {
  at.writeUInt16LE(DOS_DATE, 6);
  at.writeUInt32LE(entry.crc, 8);
  at.writeUInt32LE(entry.size, 12);
  at.writeUInt32LE(entry.size, 16);
  at.writeUInt16LE(nameLength, 20);
}

/** Reads the end record; null when the bytes are not one without a comment. */
export function readEnd(bytes: Buffer) {
  if (bytes.length !== END_SIZE || bytes.readUInt32LE(0) !== END) return null;
  return {
    count: bytes.readUInt16LE(10),
    directorySize: bytes.readUInt32LE(12),
    directoryOffset: bytes.readUInt32LE(16),
  };
}

/** Does a whole end record stand anywhere in these bytes? Tells a tampered container from one cut off. */
export function holdsEnd(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  return at !== -1 && bytes.length - at >= END_SIZE;
}

/** Reads one central header; null when it is none or is cut off. `method` other than 0 is not ours. */
export function readCentral(directory: Buffer, at: number) {
  if (at + CENTRAL_HEADER_SIZE > directory.length) return null;
  if (directory.readUInt32LE(at) !== CENTRAL) return null;
  const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
  const start = at + CENTRAL_HEADER_SIZE;
  const end = start + (name ?? 0);
  return {
    // Latin-1 keeps every byte, so that rendering the name again gives the same bytes.
    entry: {
      name: directory.toString('latin1', start, end),
      crc: directory.readUInt32LE(at + 16),
      size: directory.readUInt32LE(at + 24),
    },
    method: directory.readUInt16LE(at + 10),
    next: end + (extra ?? 0) + (comment ?? 0),
  };
}
