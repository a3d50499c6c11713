import type { z } from 'zod';

import { parseCanonical } from '../../../../shared/domain/package/canonical-json.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { decodeUtf8, pathOf } from '../parse-manifest.ts';
import type { OpenedPackage } from '../read-package.ts';

/** A data file by its schema: there, UTF-8, canonical, nothing unknown in it (step 10). */
export async function readData<T>(
  opened: OpenedPackage,
  name: string,
  schema: z.ZodType<T>,
): Promise<Result<T, PackageProblem>> {
  if (!hasEntry(opened, name)) return invalid(name, 'missing');
  const text = decodeUtf8(await opened.readEntry(name));
  if (text === null) return invalid(name, 'utf-8');
  const read = parseCanonical(text);
  if (!read.ok) return invalid(name, read.error.code);
  const parsed = schema.safeParse(read.value);
  return parsed.success ? ok(parsed.data) : invalid(name, pathOf(parsed.error));
}

/** Refuses files that this kind of package has no place for. */
export function onlyEntries(
  opened: OpenedPackage,
  isExpected: (name: string) => boolean,
): Result<null, PackageProblem> {
  const foreign = opened.manifest.files.find((file) => !isExpected(file.name));
  return foreign === undefined ? ok(null) : invalid(foreign.name, 'unexpected');
}

/** True when the package lists that file. */
export function hasEntry(opened: OpenedPackage, name: string): boolean {
  return opened.manifest.files.some((file) => file.name === name);
}

/** The refusal of step 10: which file, and where in it. */
export function invalid(entry: string, field: string) {
  return err({ code: 'data-invalid' as const, params: { entry, field } });
}
