import type { Manifest } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../shared/domain/package/problems.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { openFile } from './byte-source.ts';
import { readHead } from './read-head.ts';
import { readStructure } from './zip-reader.ts';

/**
 * Reads which package a file claims to be (steps 1 to 5): no signature, no contents. For finding one among many, never
 * for using it: whoever uses a package opens it.
 */
export async function peekHead(
  path: string,
): Promise<Result<{ readonly manifest: Manifest; readonly digest: string }, PackageProblem>> {
  const source = await openFile(path);
  try {
    const structure = await readStructure(source);
    return structure.ok ? await readHead(source, structure.value) : structure;
  } finally {
    await source.close();
  }
}
