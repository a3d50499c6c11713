import { expect, test } from 'vitest';

import type { Decision, LedgerEntry } from '../../../../../shared/domain/decisions/decision.ts';
import { ownLooks } from '../../../../../shared/domain/teams/own-looks.ts';

const DIGEST = 'a'.repeat(64);
const PACKAGE = 'b'.repeat(64);
const by = { name: 'Cán bộ tập dượt 12', title: '', role: 'reviewer' } as const;
const at = '2019-11-05T08:00:00+07:00';

const entries = (...decisions: readonly Decision[]): LedgerEntry[] =>
  decisions.map((decision, index) => ({
    seq: index + 1,
    previous: null,
    hash: PACKAGE,
    at,
    by,
    decision,
  }));
const place = { unit: '10001', digest: DIGEST, leaf: 'A.1', round: 'desk' } as const;
const checked = (points: string): Decision => ({
  kind: 'checked',
  ...place,
  outcome: 'changed',
  points,
  reason: 'Thiếu văn bản',
});

test('of several looks at a leaf the last one goes into the findings (P5)', () => {
  const [look, ...others] = ownLooks(entries(checked('1'), checked('2')));
  expect(others).toEqual([]);
  expect(look).toMatchObject({ ...place, points: '2', seq: 2, at, by });
});

test('a look that was taken back is not in them, one made again is', () => {
  const back: Decision = { kind: 'check-withdrawn', ...place };
  expect(ownLooks(entries(checked('1'), back))).toEqual([]);
  expect(ownLooks(entries(checked('1'), back, checked('3')))).toMatchObject([{ points: '3' }]);
});

test('what others found elsewhere is not this laptop’s', () => {
  const found = { by: { ...by, name: 'Cán bộ tập dượt 13' }, at, package: PACKAGE };
  const theirs = { ...checked('1'), found };
  expect(ownLooks(entries(theirs))).toEqual([]);
  expect(ownLooks(entries(checked('2'), theirs))).toMatchObject([{ points: '2' }]);
});

test('a bulk acceptance lets the points be and still is a look at each leaf', () => {
  const { leaf: _leaf, ...rest } = place;
  const bulk: Decision = { kind: 'checked-in-bulk', ...rest, leaves: ['A.1', 'B.2'], count: 2 };
  const looks = ownLooks(entries(checked('1'), bulk));
  expect(looks.map(({ leaf, points, outcome }) => [leaf, points, outcome])).toEqual([
    ['A.1', null, 'agreed'],
    ['B.2', null, 'agreed'],
  ]);
});
