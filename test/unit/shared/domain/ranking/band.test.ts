import { expect, test } from 'vitest';

import { bandOf } from '../../../../../shared/domain/ranking/band.ts';

const bands = [
  { name: 'Khá', from: '65' },
  { name: 'Tốt', from: '80' },
  { name: 'Yếu', from: '0' },
  { name: 'Trung bình', from: '50' },
];

test.each([
  ['100', 'Tốt'],
  ['80', 'Tốt'],
  ['79.99', 'Khá'],
  ['65', 'Khá'],
  ['64.99', 'Trung bình'],
  ['50', 'Trung bình'],
  ['49.99', 'Yếu'],
  ['0', 'Yếu'],
  // A negative floor can bring a unit below zero: the lowest band takes all below.
  ['-3.5', 'Yếu'],
  [null, null],
])('%s %% is %s', (percent, name) => {
  expect(bandOf(percent, bands)).toBe(name);
});
