import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { flagsOf, type FlagInput } from '../../../../../shared/domain/review/flags.ts';
import { spreadOf } from '../../../../../shared/domain/review/spread.ts';

const spread = spreadOf('percent', ['80', '82', '84.21', '86', '88', '90', '0'], '3');
const calm: FlagInput = {
  kind: 'percent',
  measure: '84',
  max: '3',
  spread,
  lastYear: null,
  self: '3',
  district: null,
  desk: null,
  field: null,
  evidenceMissing: false,
  reasonMissing: false,
};
const flags = (change: Partial<FlagInput>) => flagsOf({ ...calm, ...change });

test('nothing strange, no flag', () => {
  expect(flagsOf(calm)).toEqual([]);
});

test.each<[string, Partial<FlagInput>, object]>([
  [
    'a share that rose by 56,25 points of percent',
    { measure: '100', lastYear: '43.75' },
    { kind: 'jump', direction: 'up', by: '56.25', of: 'percent' },
  ],
  [
    'an amount that halved by more than a handful',
    { kind: 'value', measure: '4', lastYear: '8', spread: null },
    { kind: 'jump', direction: 'down', by: '4', of: 'value' },
  ],
  ['no document where the set wants one', { evidenceMissing: true }, { kind: 'no-evidence' }],
  [
    'the district found otherwise',
    { self: '1.2', district: '1.5' },
    { kind: 'district-differs', by: '0.3' },
  ],
  [
    'the visit found otherwise',
    { desk: '1.5', field: '1.69' },
    { kind: 'field-differs', by: '0.19' },
  ],
  ['far below what others have', { measure: '0' }, { kind: 'far-from-median', direction: 'down' }],
  ['not a word why', { reasonMissing: true }, { kind: 'reason-missing' }],
])('%s', (_, change, flag) => {
  expect(flags(change)).toContainEqual(flag);
});

test.each<[string, Partial<FlagInput>]>([
  ['a share that moved by less than 30 points', { measure: '100', lastYear: '70.01' }],
  ['two where there was one', { kind: 'value', measure: '2', lastYear: '1', spread: null }],
  ['nothing claimed needs no document', { self: '0', evidenceMissing: true }],
  ['points of a choice are not spread over a scale', { kind: 'points', measure: '0' }],
  ['few units have no usual distance', { measure: '0', spread: spreadOf('percent', ['90'], '3') }],
  ['the same score twice', { self: '1.5', district: '1.5' }],
])('no flag: %s', (_, change) => {
  expect(flags(change)).toEqual([]);
});

test('the gravest stands first: the visit, then the district, then the jump', () => {
  const all = flags({
    self: '3',
    district: '2',
    desk: '2',
    field: '1',
    measure: '0',
    lastYear: '90',
  });
  expect(all.map(({ kind }) => kind)).toEqual([
    'field-differs',
    'district-differs',
    'jump',
    'far-from-median',
  ]);
});

const percent = integer({ min: 0, max: 10_000 }).map((hundredths) => {
  const text = (hundredths / 100).toFixed(2).replace(/\.?0+$/u, '');
  return text === '' ? '0' : text;
});

test('law: a spread counts everybody once, its median lies among them', () => {
  assert(
    property(array(percent, { minLength: 1, maxLength: 60 }), (values) => {
      const found = spreadOf('percent', values, '3');
      expect(found?.bins.reduce((sum, bin) => sum + bin, 0)).toBe(values.length);
      expect(Number(found?.median)).toBeGreaterThanOrEqual(Number(found?.least));
      expect(Number(found?.median)).toBeLessThanOrEqual(Number(found?.most));
      expect(found).toEqual(spreadOf('percent', values.toReversed(), '3'));
    }),
  );
});

test('nobody has a value, there is no spread', () => {
  expect(spreadOf('points', [], '3')).toBeNull();
  expect(spreadOf('value', ['0', '0'], '3')).toMatchObject({
    scale: '0',
    bins: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  });
});
