import { expect, test } from 'vitest';

import { must } from '../../shared/lib/must.ts';
import { value } from '../builders/backend.ts';
import { aGoodPackage } from '../builders/good-package.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { expectReadable, placeOf, sha256Of, state } from '../builders/refusal.ts';
import { flipped, regionsOf } from '../builders/tampering.ts';

const world = await makeWorld();
const { bytes, entries, document, written } = await aGoodPackage(world);

const SIGNATURE = 'META-INF/signature.p7s';
/** Where a flipped byte is found out, by what it belongs to. */
const FOUND: Readonly<Record<string, RegExp>> = {
  'local headers': /^zip-structure$/,
  mimetype: /^mimetype-wrong$/,
  'manifest.json':
    /^(manifest-invalid|manifest-not-canonical|format-unknown|kind-unknown|entry-missing|asic-manifest-differs)$/,
  'data/assessment.json': /^entry-digest-differs$/,
  'data/report.json': /^entry-digest-differs$/,
  [document]: /^entry-digest-differs$/,
  'META-INF/ASiCManifest.xml': /^asic-manifest-differs$/,
  'central directory': /^(zip-structure|zip-not-stored|zip-too-large)$/,
  'end record': /^(zip-unreadable|zip-structure|zip-too-many-entries)$/,
};

/** 200 places outside the signature: both ends of every region, the rest evenly over the whole file. */
function placesToFlip() {
  const regions = regionsOf(entries).filter(({ name }) => name !== SIGNATURE);
  const edges = regions.flatMap(({ from, to }) => [from, to - 1]);
  const inside = regions.flatMap(({ from, to }) =>
    Array.from({ length: to - from - 2 }, (_, index) => from + 1 + index),
  );
  const count = 200 - edges.length;
  const even = Array.from({ length: count }, (_, index) =>
    must(inside[Math.floor((index * inside.length) / count)], 'a place'),
  );
  return [...edges, ...even].map((at, index) => ({
    file: written(flipped(bytes, at, index % 8)),
    at,
    region: must(
      regions.find(({ from, to }) => from <= at && at < to),
      'a region',
    ).name,
  }));
}

test('one flipped byte is found at 200 places outside the signature, and nothing is written', async () => {
  const desk = await aProvinceDesk(world);
  const flips = placesToFlip();
  expect(flips).toHaveLength(200);
  expect(new Set(flips.map(({ at }) => at)).size).toBe(200);
  expect(new Set(flips.map(({ region }) => region))).toEqual(new Set(Object.keys(FOUND)));
  const untouched = await state(desk);
  const tokens: string[] = [];
  for (const { file } of flips) tokens.push(await desk.give(file));
  const given = await state(desk);

  const lines = value(await desk.api['intake.inspect']({ files: tokens }));
  expect(await state(desk)).toEqual(given);
  const files = tokens.map((file) => ({ file }));
  const done = value(await desk.api['intake.import']({ files }));

  for (const [index, { at, region }] of flips.entries()) {
    const { verdict, problem } = must(lines[index], 'a line per file');
    expect([at, verdict]).toEqual([at, 'refused']);
    expect(problem?.code, region).toMatch(must(FOUND[region], region));
    expect(done[index]).toMatchObject({ outcome: 'quarantined', number: null, problem });
    if (problem) expectReadable(problem);
  }
  const copies = await Promise.all(flips.map(async ({ file }) => placeOf(await sha256Of(file))));
  expect(await state(desk)).toEqual({
    ...untouched,
    whole: expect.any(String),
    files: [...untouched.files, ...copies].toSorted(),
  });
});
