import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

import {
  CENTRAL_HEADER_SIZE,
  END_SIZE,
  LOCAL_HEADER_SIZE,
  readCentral,
  readEnd,
} from '../../electron/backend/package/zip-format.ts';
import { renderAsicManifest } from '../../shared/domain/package/asic-manifest.ts';
import { must } from '../../shared/lib/must.ts';
import { pack, type RawEntry } from './zip.ts';

/** A named stretch of a container's bytes. */
type Region = { readonly name: string; readonly from: number; readonly to: number };

/** Every byte of a sound container by what it is for: headers, each entry, the directory, its end. */
export function regionsOf(entries: readonly RawEntry[]): Region[] {
  const regions: Region[] = [];
  let at = 0;
  const next = (name: string, length: number) => {
    regions.push({ name, from: at, to: at + length });
    at += length;
  };
  for (const { name, bytes } of entries) {
    next('local headers', LOCAL_HEADER_SIZE + name.length);
    next(name, bytes.length);
  }
  for (const { name } of entries) next('central directory', CENTRAL_HEADER_SIZE + name.length);
  next('end record', END_SIZE);
  return regions;
}

/** A copy with one bit of one byte turned over. */
export function flipped(bytes: Uint8Array, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = must(copy[at], `byte ${at}`) ^ (1 << bit);
  return copy;
}

/** The container with the bytes of one entry replaced, and with headers that fit them. */
export function replaced(entries: readonly RawEntry[], name: string, bytes: Uint8Array): Buffer {
  return pack(entries.map((entry) => (entry.name === name ? { name, bytes } : entry)));
}

/** The container with one more entry where the order of names wants it. */
export function withEntry(entries: readonly RawEntry[], more: RawEntry): Buffer {
  const data = [...entries.slice(2, -2), more].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return pack([...entries.slice(0, 2), ...data, ...entries.slice(-2)]);
}

/** The container as another program might have packed it: one entry really deflated. */
export function deflated(entries: readonly RawEntry[], name: string): Buffer {
  const original = must(
    entries.find((entry) => entry.name === name),
    name,
  ).bytes;
  const container = replaced(entries, name, deflateRawSync(original));
  const end = must(readEnd(container.subarray(-END_SIZE)), 'end record');
  let at = end.directoryOffset;
  for (;;) {
    const central = must(readCentral(container, at), name);
    if (central.entry.name === name) break;
    at = central.next;
  }
  const local = container.readUInt32LE(at + 42);
  // Method, checksum and size of what it unpacks to (APPNOTE 4.3.7 and 4.3.12).
  for (const [method, crc, size] of [
    [local + 8, local + 14, local + 22],
    [at + 10, at + 16, at + 24],
  ] as const) {
    container.writeUInt16LE(8, method);
    container.writeUInt32LE(crc32(original), crc);
    container.writeUInt32LE(original.length, size);
  }
  return container;
}

/** Somebody changed a data file and computed every digest again, but could not sign: the old signature stands. */
export function forged(entries: readonly RawEntry[], name: string, bytes: Uint8Array): Buffer {
  const [mimetype, manifest, ...rest] = entries;
  const asic = must(rest.at(-2), 'ASiCManifest.xml');
  const signature = must(rest.at(-1), 'signature.p7s');
  const data = rest.slice(0, -2);
  const original = must(
    data.find((entry) => entry.name === name),
    name,
  ).bytes;
  const changed = data.map((entry) => (entry.name === name ? { name, bytes } : entry));
  const listed = must(manifest, 'manifest.json');
  const text = Buffer.from(listed.bytes).toString();
  const relisted = {
    name: listed.name,
    bytes: Buffer.from(text.replace(sha256(original), sha256(bytes))),
  };
  const signed = [relisted, ...changed].map((entry) => ({
    name: entry.name,
    sha256: sha256(entry.bytes),
  }));
  return pack([
    must(mimetype, 'mimetype'),
    relisted,
    ...changed,
    { name: asic.name, bytes: Buffer.from(renderAsicManifest(signed)) },
    signature,
  ]);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
