import { expect, test } from 'vitest';

import type { WorksetData } from '../../../../../shared/domain/package/workset-data.ts';
import { worksetScope } from '../../../../../shared/domain/teams/workset-scope.ts';

const FINGERPRINT = 'c'.repeat(64);

function workset(
  round: WorksetData['round'],
  units: readonly string[],
  leaves: readonly string[],
): WorksetData {
  return {
    format: 'workset/1',
    reviewer: { code: 'r-1', name: 'Cán bộ tập dượt 12', title: '', fingerprint: FINGERPRINT },
    round,
    units: units.map((unit, index) => ({
      unit,
      digest: 'a'.repeat(64),
      revision: 1,
      number: index + 1,
      arrivedAt: '2019-10-17T08:00:00+07:00',
      rulings: [],
      visit: null,
    })),
    leaves: [...leaves],
    looks: [],
    reviewerAnswers: [],
  };
}

const scope = worksetScope([
  { digest: 'three', data: workset('field', ['20001'], []) },
  { digest: 'two', data: workset('desk', ['10002', '10003'], []) },
  { digest: 'one', data: workset('desk', ['10001', '10002'], ['A.1']) },
]);
const desk = 'desk' as const;

test('a laptop works in the rounds of its work sets, that of the newest first (P5)', () => {
  expect(scope.rounds).toEqual(['field', 'desk']);
  expect(worksetScope([]).rounds).toEqual([]);
});

test('units of several work sets add up, each once', () => {
  expect(scope.units('desk')).toEqual(['10002', '10003', '10001']);
  expect(scope.units('field')).toEqual(['20001']);
  expect(scope.units('dispute')).toEqual([]);
});

test('leaves are those of the work sets that name the unit; all of them where one gives all', () => {
  expect(scope.leaves('10001', 'desk')).toEqual(new Set(['A.1']));
  expect(scope.leaves('10002', 'desk')).toBeNull();
  expect(scope.leaves('20001', 'desk')).toEqual(new Set());
});

test('nothing else may be looked at, and nothing in another round', () => {
  const allows = (unit: string, leaf: string, round: WorksetData['round'] = desk) =>
    scope.allows({ unit, leaf, round });
  expect([allows('10001', 'A.1'), allows('10001', 'B.2')]).toEqual([true, false]);
  expect([allows('10002', 'B.2'), allows('10002', 'B.2', 'field')]).toEqual([true, false]);
  expect([allows('20001', 'A.1', 'field'), allows('20001', 'A.1')]).toEqual([true, false]);
});
