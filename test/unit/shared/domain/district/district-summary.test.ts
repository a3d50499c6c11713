import { expect, test } from 'vitest';

import { districtSummary } from '../../../../../shared/domain/district/district-summary.ts';
import { sha256 } from '../../../../builders/mini-campaign.ts';
import { miniCommunes, MISSING } from '../../../../builders/mini-district.ts';

test('every commune has its line: claim and points after the check, the missing one with its reason (H6)', () => {
  const { lines } = districtSummary(miniCommunes());
  expect(
    lines.map(({ unit, state, self, now, changed, reason }) => ({
      unit: unit.code,
      state,
      self: self?.achieved ?? null,
      now: now?.achieved ?? null,
      changed,
      reason,
    })),
  ).toEqual([
    { unit: '10001', state: 'received', self: '8', now: '8', changed: 0, reason: '' },
    { unit: '10002', state: 'received', self: '7', now: '5', changed: 1, reason: '' },
    { unit: '10003', state: 'missing', self: null, now: null, changed: 0, reason: MISSING },
  ]);
  expect(lines[1]).toMatchObject({ open: 4, checked: 1, leaves: { 'A.1': '2', 'B.2': '1' } });
  expect(lines[2]).toMatchObject({ open: 0, checked: 0, leaves: {} });
});

test('a changed leaf stands with both scores, the reason and who looked (H4)', () => {
  expect(districtSummary(miniCommunes()).changes).toMatchObject([
    {
      unit: { code: '10002' },
      code: 'A.1',
      self: '4',
      points: '2',
      max: '4',
      reason: 'Kế hoạch chưa ban hành',
      by: 'Cán bộ tập dượt 1',
    },
  ]);
});

test('an agreed leaf is checked and not changed; an excluded commune is neither missing nor counted', () => {
  const { lines, changes } = districtSummary(
    miniCommunes({
      claims: { '10001': {} },
      decisions: [
        {
          kind: 'checked-in-bulk',
          unit: '10001',
          digest: sha256('10001'),
          round: 'district',
          leaves: ['A.1', 'B.2'],
          count: 2,
        },
        { kind: 'excluded', unit: '10002', reason: 'Đang sắp xếp lại đơn vị' },
      ],
    }),
  );
  expect(changes).toEqual([]);
  expect(lines.map(({ state, checked, reason }) => [state, checked, reason])).toEqual([
    ['received', 2, ''],
    ['excluded', 0, ''],
    ['missing', 0, MISSING],
  ]);
});
