import type { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import type { ReceivedBundle } from '../../../../shared/domain/ranking/entrant.ts';
import type { PackageRepository } from '../../db/package-repository.ts';

/** More than a province of 259 units sends; bounds memory where a register is larger. */
const MOST_KEPT = 1000;

export type ReceivedContents = ReturnType<typeof createReceivedContents>;

/** What received packages carry, parsed once per process: the contents behind a digest never change. */
export function createReceivedContents(
  packages: Pick<PackageRepository, 'assessment' | 'bundle' | 'find'>,
) {
  return {
    assessment: remembered((digest): Assessment | null => packages.assessment(digest)),
    bundle: remembered((digest): ReceivedBundle | null => {
      const data = packages.bundle(digest);
      const district = packages.find(digest)?.unit;
      return data === null || district === undefined ? null : { district, data };
    }),
  };
}

/** Those of `digests` that are here, as the ranking wants them. */
export function found<T>(
  digests: Iterable<string>,
  load: (digest: string) => T | null,
): ReadonlyMap<string, T> {
  const here = new Map<string, T>();
  for (const digest of digests) {
    const value = load(digest);
    if (value !== null) here.set(digest, value);
  }
  return here;
}

function remembered<T>(load: (digest: string) => T | null): (digest: string) => T | null {
  const known = new Map<string, T>();
  return (digest) => {
    const value = known.get(digest) ?? load(digest);
    if (value === null) return null;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(digest, value);
    return value;
  };
}
