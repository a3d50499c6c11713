import type {
  PackageProblem,
  PackageProblemCode,
} from '../../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { ByteSource } from './byte-source.ts';
import { isInOrder } from './entry-names.ts';
import { MAX_CONTAINER_BYTES, MAX_ENTRIES, maxEntryBytes } from './limits.ts';
import {
  CENTRAL_HEADER_SIZE,
  END_SIZE,
  holdsEnd,
  LOCAL_HEADER_SIZE,
  readCentral,
  readEnd,
  renderDirectory,
  renderLocalHeader,
  type ZipEntry,
} from './zip-format.ts';

/** An entry and where its bytes begin. */
export type PlacedEntry = ZipEntry & { readonly at: number };

const CHUNK = 1 << 20;
/** Room for names in the directory: longer ones are refused here, forbidden ones by name later. */
const MAX_NAME_BYTES = 1000;
/** Where a ZIP's end record may lie at most, comment included (APPNOTE 4.3.16). */
const TAIL = END_SIZE + 65_535;

/**
 * Step 1: the structure. Everything but the entries' own bytes is rendered again from what was read and compared,
 * so nothing can hide in headers, gaps, order, prefixes or trailers, and no size can lie.
 */
export async function readStructure(
  source: ByteSource,
): Promise<Result<PlacedEntry[], PackageProblem>> {
  if (source.size > MAX_CONTAINER_BYTES)
    return problem('zip-too-large', { size: source.size, limit: MAX_CONTAINER_BYTES });
  const end = readEnd(await source.read(Math.max(0, source.size - END_SIZE), END_SIZE));
  if (end === null) return unreadable(source);
  if (end.count > MAX_ENTRIES)
    return problem('zip-too-many-entries', { count: end.count, limit: MAX_ENTRIES });
  const { directoryOffset, directorySize, count } = end;
  const isPlausible =
    directoryOffset + directorySize + END_SIZE === source.size &&
    directorySize <= count * (CENTRAL_HEADER_SIZE + MAX_NAME_BYTES);
  if (!isPlausible) return problem('zip-structure', { part: 'end' });
  const tail = await source.read(directoryOffset, directorySize + END_SIZE);
  const entries = readDirectory(tail, count);
  if (!entries.ok) return entries;
  // Sizes are still claims; offsets made from absurd ones could not even be rendered.
  const claimed = entries.value.reduce((sum, entry) => sum + entry.size, 0);
  if (claimed > source.size || !tail.equals(renderDirectory(entries.value))) {
    return problem('zip-structure', { part: 'directory' });
  }
  return checkEntries(source, entries.value, directoryOffset);
}

/** The bytes of one entry in memory; only for entries whose size has been limited. */
export function readWhole(source: ByteSource, entry: PlacedEntry): Promise<Buffer> {
  return source.read(entry.at, entry.size);
}

/** Walks an entry's bytes in bounded pieces; the next one is read while this one is worked on. */
export async function eachChunk(
  source: ByteSource,
  entry: PlacedEntry,
  visit: (chunk: Buffer) => Promise<void> | void,
): Promise<void> {
  const readAt = (done: number) => {
    const length = Math.max(0, Math.min(CHUNK, entry.size - done));
    const reading = source.read(entry.at + done, length);
    // Awaited only after the work in between: until then a failure must not count as unhandled.
    reading.catch(() => undefined);
    return reading;
  };
  let next = readAt(0);
  for (let done = 0; done < entry.size; done += CHUNK) {
    const chunk = await next;
    next = readAt(done + CHUNK);
    await visit(chunk);
  }
}

/** One pass over the whole container: SHA-256 and CRC-32 of every entry, SHA-256 of the file. */
export async function hashEntries(source: ByteSource, entries: readonly PlacedEntry[]) {
  const { whole, pieces } = await source.hash({ at: 0, size: source.size, pieces: entries });
  const digests = new Map(entries.map(({ name }, index) => [name, pieces[index]]));
  return { digests, fileSha256: whole };
}

function readDirectory(tail: Buffer, count: number): Result<ZipEntry[], PackageProblem> {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const central = readCentral(tail, at);
    if (central === null) return problem('zip-structure', { part: 'directory' });
    if (central.method !== 0)
      return problem('zip-not-stored', { entry: shown(central.entry.name) });
    entries.push(central.entry);
    at = central.next;
  }
  return ok(entries);
}

async function checkEntries(
  source: ByteSource,
  entries: readonly ZipEntry[],
  directoryOffset: number,
): Promise<Result<PlacedEntry[], PackageProblem>> {
  const placed = placeEntries(entries);
  const end = placed.at(-1);
  const outside = placed.find(({ at, size }) => at + size > directoryOffset);
  if (outside !== undefined) return problem('zip-structure', { part: shown(outside.name) });
  // All asked for before the first is looked at: each is a few bytes, each wait a turn of the disk.
  const headers = await Promise.all(placed.map((entry) => readHeader(source, entry)));
  const wrong = placed.find((entry, index) => !headers[index]?.equals(renderLocalHeader(entry)));
  if (wrong !== undefined) return problem('zip-structure', { part: shown(wrong.name) });
  const at = end === undefined ? 0 : end.at + end.size;
  if (at !== directoryOffset) return problem('zip-structure', { part: 'gap' });
  const names = entries.map((entry) => entry.name);
  if (!isInOrder(names)) return problem('zip-structure', { part: 'order' });
  const large = entries.find((entry) => entry.size > maxEntryBytes(entry.name));
  if (large !== undefined) {
    const { name, size } = large;
    return problem('zip-too-large', { entry: shown(name), size, limit: maxEntryBytes(name) });
  }
  return ok(placed);
}

function placeEntries(entries: readonly ZipEntry[]): PlacedEntry[] {
  let at = 0;
  return entries.map((entry) => {
    const placed = { ...entry, at: at + LOCAL_HEADER_SIZE + entry.name.length };
    at = placed.at + entry.size;
    return placed;
  });
}

function readHeader(source: ByteSource, { at, name }: PlacedEntry): Promise<Buffer> {
  const length = LOCAL_HEADER_SIZE + name.length;
  return source.read(at - length, length);
}

async function unreadable(source: ByteSource): Promise<Result<never, PackageProblem>> {
  const tail = await source.read(Math.max(0, source.size - TAIL), Math.min(source.size, TAIL));
  return holdsEnd(tail) ? problem('zip-structure', { part: 'end' }) : problem('zip-unreadable', {});
}

/** A name as a message may show it: hostile ones are long or hold control characters. */
export function shown(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 120);
}

/** A typed refusal with the facts its sentence needs. */
export function problem(
  code: PackageProblemCode,
  params: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: PackageProblem } {
  return err({ code, params });
}
