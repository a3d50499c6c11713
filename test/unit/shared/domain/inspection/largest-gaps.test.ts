import { describe, expect, test } from 'vitest';

import { gapOf, largestGaps } from '../../../../../shared/domain/inspection/largest-gaps.ts';

describe('the gap between claim and check (P6)', () => {
  test.each([
    ['nothing', [], '0'],
    ['a leaf cut down', [{ self: '4', standing: '1.5' }], '2.5'],
    ['a leaf raised', [{ self: '1', standing: '1.25' }], '0.25'],
    [
      'one cut and one raised do not cancel out',
      [
        { self: '4', standing: '1' },
        { self: '0', standing: '3' },
      ],
      '6',
    ],
    [
      'leaves without a claim or without points are passed over',
      [
        { self: null, standing: '2' },
        { self: '2', standing: null },
      ],
      '0',
    ],
    [
      'exactly, not as binary fractions',
      [
        { self: '0.3', standing: '0.1' },
        { self: '0.1', standing: '0' },
      ],
      '0.3',
    ],
  ])('of %s', (_name, leaves, gap) => {
    expect(gapOf(leaves)).toBe(gap);
  });

  test('chooses the largest, equal ones by code, nobody without a gap', () => {
    const gaps = [
      { unit: '23641', gap: '2' },
      { unit: '23638', gap: '2' },
      { unit: '23650', gap: '10' },
      { unit: '23647', gap: '0' },
    ];
    expect(largestGaps(gaps, 2).map(({ unit }) => unit)).toEqual(['23650', '23638']);
    expect(largestGaps(gaps, 9).map(({ unit }) => unit)).toEqual(['23650', '23638', '23641']);
  });
});
