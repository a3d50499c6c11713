import { expect, test } from 'vitest';

import { isWithinLimits, leastPoints } from '../../../../../shared/domain/criteria/point-limits.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';

const yes: Rule = { kind: 'boolean', condition: 'co_ke_hoach' };
const deduct = (floor: string): Rule => ({
  kind: 'deduct',
  deductions: [{ count: 'bc_cham', label: 'báo cáo chậm', pointsEach: '0.5' }],
  floor,
});

test('nobody gives less than nothing, except where a deduction goes below it (C3)', () => {
  expect(leastPoints({ rule: yes })).toBe('0');
  expect(leastPoints({ rule: deduct('0') })).toBe('0');
  expect(leastPoints({ rule: deduct('-2') })).toBe('-2');
});

test('points lie between the least and the maximum, both included', () => {
  const within = (points: string) => isWithinLimits({ rule: deduct('-2'), max: '4' }, points);
  expect(['-2.01', '-2', '0', '4', '4.01'].map(within)).toEqual([false, true, true, true, false]);
});
