import { describe, expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import {
  inspectionsOf,
  plannedLeaves,
  stateOfInspection,
} from '../../../../../shared/domain/inspection/inspections.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { author, miniLedger, sha256 } from '../../../../builders/mini-campaign.ts';

const unit = '10001';
const team = [{ name: 'Cán bộ tập dượt 3', title: 'Tổ trưởng' }];
const selected = {
  kind: 'inspection-selected',
  rule: { kind: 'random', seed: '417', count: 1, block: 'xa' },
  units: [unit],
  reason: 'Kế hoạch số 83/KH-STTTT',
} as const satisfies Decision;
const planned = {
  kind: 'inspection-planned',
  unit,
  date: '2019-11-12',
  place: 'UBND xã',
  team,
  leaves: ['B.2'],
} satisfies Decision;
const inspected = {
  kind: 'inspected',
  unit,
  date: '2019-11-12',
  place: 'UBND xã',
  team,
  present: [],
  remarks: 'Đã xem sổ một cửa',
  opinion: 'Thống nhất',
  photos: [],
} satisfies Decision;
const cancelled = { kind: 'inspection-cancelled', unit, reason: 'Mưa lũ' } satisfies Decision;

function after(...decisions: readonly Decision[]) {
  return must(inspectionsOf(miniLedger(decisions)).get(unit), 'an inspection');
}

describe('an inspection as its decisions leave it (P6)', () => {
  test.each([
    ['selected', [selected]],
    ['planned', [selected, planned]],
    ['visited', [selected, planned, inspected]],
    ['cancelled', [selected, planned, cancelled]],
    ['visited', [selected, planned, inspected, cancelled]],
    ['selected', [selected, planned, cancelled, selected]],
  ] as const)('is %s', (state, decisions) => {
    expect(stateOfInspection(after(...decisions))).toBe(state);
  });

  test('knows every reason the unit was selected for, and by whom', () => {
    const complaint = { ...selected, rule: { kind: 'complaint' }, reason: 'Đơn số 5' } as const;
    expect(after(selected, complaint).selections).toMatchObject([
      { rule: { kind: 'random', seed: '417' }, reason: 'Kế hoạch số 83/KH-STTTT', by: author },
      { rule: { kind: 'complaint' }, reason: 'Đơn số 5' },
    ]);
  });

  test('takes the later plan and the later record', () => {
    const moved = { ...planned, date: '2019-11-15' };
    const corrected = { ...inspected, remarks: 'Đã xem sổ và máy chủ' };
    const found = after(selected, planned, moved, inspected, corrected);
    expect(found.plan?.date).toBe('2019-11-15');
    expect(found.visit?.remarks).toBe('Đã xem sổ và máy chủ');
  });

  test('says who wrote the record on which day, also when it came from another laptop', () => {
    const by = { name: 'Cán bộ tập dượt 9', title: '', role: 'reviewer' } as const;
    const at = '2019-11-12T16:00:00+07:00';
    const brought = { ...inspected, found: { by, at, package: sha256('findings') } };
    expect(after(selected, planned, brought).visit).toMatchObject({ by, at });
  });

  test('looks at the planned leaves, at all of them where the plan names none', () => {
    const all = ['A.1', 'B.1', 'B.2'];
    expect(plannedLeaves({ leaves: ['B.2', 'A.1'] }, all)).toEqual(['A.1', 'B.2']);
    expect(plannedLeaves({ leaves: [] }, all)).toEqual(all);
    expect(plannedLeaves(null, all)).toEqual(all);
  });
});
