import { readFileSync, writeFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { parseManifest } from '../../../../../electron/backend/package/parse-manifest.ts';
import { verifyDetached } from '../../../../../electron/backend/pki/cms-verify.ts';
import { parseDer } from '../../../../../electron/backend/pki/der.ts';
import { parseCertificate } from '../../../../../electron/backend/pki/read-certificate.ts';
import { readRequest } from '../../../../../electron/backend/pki/requests.ts';
import { PACKAGE_PROBLEMS } from '../../../../../shared/domain/package/problems.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { makeWorld, sealSubmission, type World } from '../../../../builders/packages.ts';
import { unpack } from '../../../../builders/zip.ts';

let world: World;
let good: Buffer;
let signature: Uint8Array;
beforeAll(async () => {
  world = await makeWorld();
  const sealed = await sealSubmission(world, { unit: '10001' });
  good = readFileSync(sealed.path);
  signature = must(
    unpack(sealed.path).find((entry) => entry.name.endsWith('.p7s')),
    'signature',
  ).bytes;
});

type Mutation = { readonly at: number; readonly cut: number; readonly put: Uint8Array };
const mutations = fc.array(
  fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 8 }),
    put: fc.uint8Array({ maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Buffer {
  let result = Buffer.from(bytes);
  for (const { at, cut, put } of changes) {
    const start = at % (result.length + 1);
    result = Buffer.concat([result.subarray(0, start), put, result.subarray(start + cut)]);
  }
  return result;
}

describe('hostile bytes', () => {
  test('in a container are refused with a known code or change nothing, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const bytes = mutate(good, changes);
        const file = world.file('mutated.cqdt');
        writeFileSync(file, bytes);
        const opened = await openPackage(file, world.context);
        if (opened.ok) await opened.value.close();
        const verdict = opened.ok ? opened.value.trust : opened.error.code;
        expect(['issued', ...Object.keys(PACKAGE_PROBLEMS)]).toContain(verdict);
      }),
      { numRuns: 200 },
    );
  });

  test('of any kind are no container, and never throw', async () => {
    const file = world.file('random.cqdt');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        writeFileSync(file, bytes);
        expect((await openPackage(file, world.context)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('in signatures, certificates and requests never throw', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const bytes = mutate(signature, changes);
        verifyDetached(bytes, good);
        parseCertificate(mutate(world.root, changes));
        readRequest(bytes);
        expect(typeof parseManifest(bytes).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  test('that nest without end are refused at once', () => {
    const started = performance.now();
    const deep = Buffer.alloc(900_000, Buffer.from([0x30, 0x83, 0x0d, 0xbb, 0x9f]));
    expect(parseDer(deep)).toBeNull();
    expect(parseDer(Buffer.alloc(900_000, Buffer.from([0x30, 0x80])))).toBeNull();
    const nested = Array.from({ length: 60 }).reduce<Buffer>(
      (inner) => Buffer.concat([Buffer.from([0x30, inner.length]), inner]),
      Buffer.alloc(0),
    );
    expect(parseDer(nested)).toBeNull();
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('of a 45 MB submission pass through in bounded memory', async () => {
    const documents = ['a', 'b', 'c'].map((letter) => {
      const from = world.file(`${letter}.bin`);
      writeFileSync(from, Buffer.alloc(15_000_000, letter));
      return { name: `documents/${letter}.pdf`, from };
    });
    const { createHash } = await import('node:crypto');
    const entries = documents.map(({ name, from }) => ({
      name,
      path: from,
      size: 15_000_000,
      sha256: createHash('sha256').update(readFileSync(from)).digest('hex'),
    }));
    const sealed = await sealSubmission(world, { unit: '10001', entries });
    const before = process.memoryUsage.rss();
    for (let run = 0; run < 3; run++) {
      const opened = await openPackage(sealed.path, world.context);
      expect(opened.ok).toBe(true);
      if (opened.ok) await opened.value.close();
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(40_000_000);
  });
});
