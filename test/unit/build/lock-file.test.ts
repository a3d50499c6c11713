import { expect, test } from 'vitest';
import { z } from 'zod';

import { sourceFiles } from '../../builders/source-tree.ts';

test('the lock file is complete: every optional binary of every system resolves', () => {
  const Entry = z.object({
    version: z.string().optional(),
    optionalDependencies: z.record(z.string(), z.string()).optional(),
  });
  const Lock = z.object({ packages: z.record(z.string(), Entry) });
  const [lock] = sourceFiles(/^package-lock\.json$/u);
  const { packages } = Lock.parse(JSON.parse(lock?.text ?? ''));
  const unresolved = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !resolves(packages, from, name))
      .map((name) => `${from} → ${name}`),
  );
  expect(unresolved).toEqual([]);
});

/** As Node looks for it: beside the package that wants it, then in every folder above. */
function resolves(
  packages: Readonly<Record<string, unknown>>,
  from: string,
  name: string,
): boolean {
  const place = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (place in packages) return true;
  if (from === '') return false;
  const above = from.lastIndexOf('/node_modules/');
  return resolves(packages, above === -1 ? '' : from.slice(0, above), name);
}
