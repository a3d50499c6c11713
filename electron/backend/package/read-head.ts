import { createHash } from 'node:crypto';

import {
  ASIC_MANIFEST_NAME,
  MANIFEST_NAME,
  MIMETYPE_NAME,
  SIGNATURE_NAME,
} from '../../../shared/domain/package/asic-manifest.ts';
import { type Manifest, MEDIA_TYPE } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../shared/domain/package/problems.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { ByteSource } from './byte-source.ts';
import { isDataName, isFixedName } from './entry-names.ts';
import { maxContainerBytes } from './limits.ts';
import { parseManifest } from './parse-manifest.ts';
import { type PlacedEntry, problem, readWhole, shown } from './zip-reader.ts';

type Head = { readonly manifest: Manifest; readonly digest: string };

/** Steps 2 to 5: names, mimetype, manifest, and its list against the entries. */
export async function readHead(
  source: ByteSource,
  entries: readonly PlacedEntry[],
): Promise<Result<Head, PackageProblem>> {
  const names = checkNames(entries.map((entry) => entry.name));
  if (!names.ok) return names;
  const mimetype = await readNamed(source, entries, MIMETYPE_NAME);
  if (mimetype?.toString('latin1') !== MEDIA_TYPE) return problem('mimetype-wrong', {});
  const bytes = await readNamed(source, entries, MANIFEST_NAME);
  if (bytes === null) return problem('entry-missing', { entry: MANIFEST_NAME });
  const manifest = parseManifest(bytes);
  if (!manifest.ok) return manifest;
  const limit = maxContainerBytes(manifest.value.kind);
  if (source.size > limit) return problem('zip-too-large', { size: source.size, limit });
  const list = checkList(names.value, manifest.value);
  if (!list.ok) return list;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return ok({ manifest: manifest.value, digest });
}

function checkNames(names: readonly string[]): Result<readonly string[], PackageProblem> {
  const forbidden = names.find((name) => !isFixedName(name) && !isDataName(name));
  if (forbidden !== undefined) return problem('name-forbidden', { entry: shown(forbidden) });
  // Only lower case is allowed beside the fixed names, so names that differ by case alone are caught above.
  const double = names.find((name, index) => names.indexOf(name) !== index);
  return double === undefined ? ok(names) : problem('name-duplicate', { entry: shown(double) });
}

function checkList(names: readonly string[], manifest: Manifest): Result<null, PackageProblem> {
  const listed = new Set([
    MIMETYPE_NAME,
    MANIFEST_NAME,
    ASIC_MANIFEST_NAME,
    SIGNATURE_NAME,
    ...manifest.files.map((file) => file.name),
  ]);
  const missing = [...listed].find((name) => !names.includes(name));
  if (missing !== undefined) return problem('entry-missing', { entry: shown(missing) });
  const unlisted = names.find((name) => !listed.has(name));
  return unlisted === undefined ? ok(null) : problem('entry-unlisted', { entry: shown(unlisted) });
}

async function readNamed(
  source: ByteSource,
  entries: readonly PlacedEntry[],
  name: string,
): Promise<Buffer | null> {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry === undefined ? null : readWhole(source, entry);
}
