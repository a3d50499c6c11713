import { expect, test } from 'vitest';

import {
  countLines,
  meanOf,
  type Summary,
} from '../../../../../renderer/features/summary/summary-data.ts';

type Line = Summary['lines'][number];

const totals = {
  max: '10',
  notCounted: '0',
  required: '10',
  achieved: '8',
  percent: '80',
  converted: '8',
};

function line(state: Line['state'], more: Partial<Line> = {}): Line {
  const there = state === 'received' || state === 'late';
  return {
    unit: {
      code: '10001',
      name: 'Xã Một 1',
      type: 'Xã',
      level: 'xa',
      block: 'xa',
      parent: '101',
      parentName: 'Huyện 101',
    },
    state,
    revision: there ? 1 : null,
    number: there ? 1 : null,
    arrivedAt: there ? '2019-10-20T08:00:00+07:00' : null,
    self: there ? totals : null,
    now: there ? totals : null,
    open: there ? 4 : 0,
    checked: 0,
    changed: 0,
    reason: '',
    ...more,
  };
}

test('the strip counts communes that take part, and leaves looked at among those that count (H6)', () => {
  const lines = [
    line('received', { checked: 3, changed: 1 }),
    line('late'),
    line('missing'),
    line('excluded'),
  ];
  expect(countLines({ lines })).toEqual({
    all: 3,
    received: 2,
    late: 1,
    missing: 1,
    open: 8,
    checked: 3,
    changed: 1,
  });
});

test('the mean is of what is there, exactly, and of nothing there is none', () => {
  expect(meanOf(['0.1', null, '0.2', undefined])).toBe('0.15');
  expect(meanOf([null])).toBeNull();
});
