import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

import {
  ASIC_MANIFEST_NAME,
  MANIFEST_NAME,
  MIMETYPE_NAME,
  renderAsicManifest,
  SIGNATURE_NAME,
} from '../../../shared/domain/package/asic-manifest.ts';
import { canonicalJson } from '../../../shared/domain/package/canonical-json.ts';
import { Manifest, MEDIA_TYPE } from '../../../shared/domain/package/manifest.ts';
import { renameDurably } from '../files/durable.ts';
import { type CmsSigner, signDetached } from '../pki/cms-sign.ts';
import { compareBytes, isDataName } from './entry-names.ts';
import { MAX_ENTRIES, maxContainerBytes, maxEntryBytes } from './limits.ts';
import {
  LOCAL_HEADER_SIZE,
  renderDirectory,
  renderLocalHeader,
  type ZipEntry,
} from './zip-format.ts';

/** A data file: bytes in memory, or a file on disk that is streamed and must still be what it was. */
export type Entry =
  | { readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly name: string;
      readonly path: string;
      readonly size: number;
      readonly sha256: string;
    };

export type SealedPackage = {
  /** SHA-256 of manifest.json: what people quote. */
  readonly digest: string;
  /** SHA-256 of the whole file. */
  readonly sha256: string;
  readonly size: number;
  readonly manifest: Manifest;
};

const CHUNK = 1 << 20;

/**
 * Writes and signs a package at `to`: complete or not at all (R2). Throws when the entries break the format or a
 * file on disk is no longer what `size` and `sha256` say: both are for the caller to have checked.
 */
export async function sealPackage(input: {
  readonly manifest: Omit<Manifest, 'files' | 'format'>;
  readonly entries: readonly Entry[];
  readonly signer: CmsSigner;
  readonly to: string;
}): Promise<SealedPackage> {
  const entries = input.entries.toSorted((left, right) => compareBytes(left.name, right.name));
  const files = entries.map(describeEntry);
  const manifest = Manifest.parse({ ...input.manifest, format: 'cqdt/1', files });
  const manifestBytes = Buffer.from(canonicalJson(manifest));
  const digest = sha256(manifestBytes);
  const asic = Buffer.from(renderAsicManifest([{ name: MANIFEST_NAME, sha256: digest }, ...files]));
  const signature = await signDetached({
    content: asic,
    signers: [input.signer],
    signingTime: manifest.sealed,
  });
  const all: Entry[] = [
    { name: MIMETYPE_NAME, bytes: Buffer.from(MEDIA_TYPE) },
    { name: MANIFEST_NAME, bytes: manifestBytes },
    ...entries,
    { name: ASIC_MANIFEST_NAME, bytes: asic },
    { name: SIGNATURE_NAME, bytes: signature },
  ];
  const container = await writeAtomically(input.to, all);
  if (container.size > maxContainerBytes(manifest.kind)) {
    await rm(input.to);
    throw new RangeError(`a ${manifest.kind} of ${container.size} bytes is over the limit`);
  }
  return { digest, ...container, manifest };
}

function describeEntry(entry: Entry, index: number, all: readonly Entry[]) {
  const described =
    'bytes' in entry
      ? { name: entry.name, size: entry.bytes.length, sha256: sha256(entry.bytes) }
      : { name: entry.name, size: entry.size, sha256: entry.sha256 };
  const isNew = all[index - 1]?.name !== entry.name;
  if (!isDataName(entry.name) || !isNew || all.length + 4 > MAX_ENTRIES) {
    throw new RangeError(`the format has no place for ${entry.name}`);
  }
  if (described.size > maxEntryBytes(entry.name)) {
    throw new RangeError(`${entry.name} is over its limit`);
  }
  return described;
}

async function writeAtomically(to: string, entries: readonly Entry[]) {
  const temporary = `${to}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx+');
    try {
      const written: ZipEntry[] = [];
      let at = 0;
      for (const entry of entries) {
        const done = await writeEntry(handle, entry, at);
        at += LOCAL_HEADER_SIZE + done.name.length + done.size;
        written.push(done);
      }
      const directory = renderDirectory(written);
      await handle.write(directory, 0, directory.length, at);
      await handle.sync();
      const size = at + directory.length;
      const whole = await hashFile(handle, size);
      await handle.close();
      await renameDurably(temporary, to);
      return { sha256: whole, size };
    } finally {
      await handle.close().catch(() => undefined);
    }
  } finally {
    await rm(temporary, { force: true });
  }
}

/** The bytes first, then the header that needs their CRC. */
async function writeEntry(handle: FileHandle, entry: Entry, at: number): Promise<ZipEntry> {
  const dataAt = at + LOCAL_HEADER_SIZE + entry.name.length;
  const crc =
    'bytes' in entry
      ? await writeBytes(handle, entry.bytes, dataAt)
      : await copyFile(handle, entry, dataAt);
  const size = 'bytes' in entry ? entry.bytes.length : entry.size;
  const header = renderLocalHeader({ name: entry.name, size, crc });
  await handle.write(header, 0, header.length, at);
  return { name: entry.name, size, crc };
}

async function writeBytes(handle: FileHandle, bytes: Uint8Array, at: number): Promise<number> {
  await handle.write(bytes, 0, bytes.length, at);
  return crc32(bytes);
}

async function copyFile(
  to: FileHandle,
  entry: { readonly path: string; readonly size: number; readonly sha256: string },
  at: number,
): Promise<number> {
  const from = await open(entry.path, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, entry.size + 1));
    let crc = 0;
    let done = 0;
    for (;;) {
      const { bytesRead } = await from.read(buffer, 0, buffer.length, done);
      if (bytesRead === 0 || done + bytesRead > entry.size) break;
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      crc = crc32(chunk, crc);
      await to.write(chunk, 0, chunk.length, at + done);
      done += bytesRead;
    }
    if (done !== entry.size || hash.digest('hex') !== entry.sha256) {
      throw new Error(`${entry.path} changed since it was described`);
    }
    return crc;
  } finally {
    await from.close();
  }
}

async function hashFile(handle: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) throw new Error('the file being written became shorter');
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
