import {
  ASIC_MANIFEST_NAME,
  MANIFEST_NAME,
  renderAsicManifest,
  SIGNATURE_NAME,
} from '../../../shared/domain/package/asic-manifest.ts';
import type { Manifest } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../shared/domain/package/problems.ts';
import { must } from '../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { type VerifiedCms, verifyDetached } from '../pki/cms-verify.ts';
import type { ByteSource } from './byte-source.ts';
import type { Sealed, Unsealed } from './proof.ts';
import { readHead } from './read-head.ts';
import { hashEntries, type PlacedEntry, problem, readStructure, readWhole } from './zip-reader.ts';

/** Steps 1 to 7 of package-format: structure, names, mimetype, manifest, list, ASiCManifest, signature. */
export async function readSealed(source: ByteSource): Promise<Result<Sealed, Unsealed>> {
  const structure = await readStructure(source);
  if (!structure.ok) return err({ problem: structure.error, manifest: null, digest: null });
  const entries = structure.value;
  const head = await readHead(source, entries);
  if (!head.ok) return err({ problem: head.error, manifest: null, digest: null });
  const signed = await readSignature(source, { entries, ...head.value });
  return signed.ok
    ? ok({ entries, ...head.value, cms: signed.value })
    : err({ problem: signed.error, ...head.value });
}

/** Steps 6 and 7. */
async function readSignature(
  source: ByteSource,
  input: Omit<Sealed, 'cms'>,
): Promise<Result<VerifiedCms, PackageProblem>> {
  const { manifest, digest } = input;
  const asic = await readWhole(source, entryOf(input.entries, ASIC_MANIFEST_NAME));
  const files = [{ name: MANIFEST_NAME, sha256: digest }, ...manifest.files];
  if (!asic.equals(Buffer.from(renderAsicManifest(files)))) {
    return problem('asic-manifest-differs', {});
  }
  const signature = await readWhole(source, entryOf(input.entries, SIGNATURE_NAME));
  const verified = verifyDetached(signature, asic);
  return verified.ok ? verified : problem(verified.error.code, { reason: verified.error.reason });
}

/** Step 9: every entry's size and SHA-256, in one pass; gives the SHA-256 of the whole file. */
export async function checkBytes(
  source: ByteSource,
  { entries, manifest }: { readonly entries: readonly PlacedEntry[]; readonly manifest: Manifest },
): Promise<Result<string, PackageProblem>> {
  const placed = new Map(entries.map((entry) => [entry.name, entry]));
  const resized = manifest.files.find(({ name, size }) => placed.get(name)?.size !== size);
  if (resized !== undefined) return problem('entry-size-differs', { entry: resized.name });
  const { digests, fileSha256 } = await hashEntries(source, entries);
  const changed = manifest.files.find(({ name, sha256 }) => digests.get(name)?.sha256 !== sha256);
  if (changed !== undefined) return problem('entry-digest-differs', { entry: changed.name });
  // The checksum stands in the ZIP headers: a wrong one is a structure that we would not have written.
  const wrong = entries.find((entry) => digests.get(entry.name)?.crc !== entry.crc);
  return wrong === undefined ? ok(fileSha256) : problem('zip-structure', { part: wrong.name });
}

/** The entry of that name; a bug when there is none, since step 5 compared the lists. */
export function entryOf(entries: readonly PlacedEntry[], name: string): PlacedEntry {
  return must(
    entries.find((entry) => entry.name === name),
    `entry ${name}`,
  );
}
