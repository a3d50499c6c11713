import type { z } from 'zod';

import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../../package/read-package.ts';

/** One data file of an opened package by its schema (reading order, step 10). */
export async function readData<T>(
  opened: OpenedPackage,
  name: string,
  schema: z.ZodType<T>,
): Promise<Result<T, PackageProblem>> {
  const invalid = { code: 'data-invalid' as const, params: { entry: name } };
  if (!opened.manifest.files.some((it) => it.name === name)) return err(invalid);
  const text = Buffer.from(await opened.readEntry(name)).toString('utf8');
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? ok(parsed.data) : err(invalid);
}
