import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rowForKey } from '../../../../renderer/ui/row-navigation.ts';

describe('moving through rows by keyboard', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 14, 4],
    ['Home', 14, 0],
    ['End', 4, 221],
  ])('%s goes from row %i to row %i', (key, active, expected) => {
    expect(rowForKey(key, { active, count: 222, page: 10 })).toBe(expected);
  });

  it('stops at the first and the last row', () => {
    expect(rowForKey('ArrowUp', { active: 0, count: 3, page: 10 })).toBe(0);
    expect(rowForKey('PageDown', { active: 1, count: 3, page: 10 })).toBe(2);
  });

  it('leaves letters and digits alone, which an input method may be composing', () => {
    for (const key of ['a', '1', 'Process', 'Enter', ' ', 'ArrowLeft'])
      expect(rowForKey(key, { active: 1, count: 3, page: 1 })).toBeNull();
  });

  it('goes nowhere in an empty list', () => {
    expect(rowForKey('End', { active: 0, count: 0, page: 5 })).toBeNull();
  });

  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 1, max: 300 }), (presses, count) => {
        const end = presses.reduce(
          (active, key) => rowForKey(key, { active, count, page: 7 }) ?? active,
          0,
        );
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThan(count);
      }),
    );
  });
});
