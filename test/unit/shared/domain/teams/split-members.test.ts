import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitMembers } from '../../../../../shared/domain/teams/split-members.ts';

const LIMITS = { file: 100, data: 50, count: 4 };
const heavy = (file: number, data = 1) => ({ file, data });
const split = (...members: readonly ReturnType<typeof heavy>[]) =>
  splitMembers(members, (member) => member, LIMITS).map((part) => part.map(({ file }) => file));

test('a package is full when its files, its data or its number of members are (P5)', () => {
  expect(split()).toEqual([]);
  expect(split(heavy(60), heavy(40), heavy(1))).toEqual([[60, 40], [1]]);
  expect(split(heavy(1, 30), heavy(2, 20), heavy(3, 1))).toEqual([[1, 2], [3]]);
  expect(split(...[1, 2, 3, 4, 5].map((file) => heavy(file)))).toEqual([[1, 2, 3, 4], [5]]);
});

test('one that is too heavy for any package stands alone, never left out', () => {
  expect(split(heavy(5), heavy(500), heavy(6))).toEqual([[5], [500], [6]]);
});

test('every member is in exactly one package, in order, within the limits', () => {
  const members = fc.array(fc.record({ file: fc.nat(100), data: fc.nat(50) }));
  fc.assert(
    fc.property(members, (all) => {
      const parts = splitMembers(all, (member) => member, LIMITS);
      expect(parts.flat()).toEqual(all);
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(0);
        expect(part.length).toBeLessThanOrEqual(LIMITS.count);
        expect(part.reduce((sum, { file }) => sum + file, 0)).toBeLessThanOrEqual(LIMITS.file);
        expect(part.reduce((sum, { data }) => sum + data, 0)).toBeLessThanOrEqual(LIMITS.data);
      }
    }),
  );
});
