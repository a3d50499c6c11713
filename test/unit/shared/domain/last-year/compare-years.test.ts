import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  comparableWith,
  movementOf,
  yearOfSubmission,
} from '../../../../../shared/domain/last-year/compare-years.ts';
import { choice, integer, leaf, setOf, yesNo } from '../../../../builders/criteria.ts';

describe('last year beside this year (U2)', () => {
  test('the year is the one its campaign is named after, else the one it was approved in', () => {
    expect(yearOfSubmission('gialai-2018', '2019-01-03T08:00:00+07:00')).toBe(2018);
    expect(yearOfSubmission('gialai', '2018-10-12T08:00:00+07:00')).toBe(2018);
    expect(yearOfSubmission('dot-120185', '2018-10-12T08:00:00+07:00')).toBe(2018);
  });

  test('only figures of the same name and kind and points of the same code have their place', () => {
    const set = setOf(
      [integer('a', {}), yesNo('co', {}), choice('muc', ['x', 'y'], {})],
      [leaf('A.1', '2', { kind: 'boolean', condition: 'co' }, {})],
    );
    const { answers, points } = comparableWith(set, {
      answers: {
        a: { value: 301 },
        co: { value: 'có' },
        muc: { value: 'z' },
        khac: { value: 1 },
      },
      claimed: { 'A.1': '1.5', 'A.2': '1', 'B.1': null },
    });
    expect(answers).toEqual({ a: { value: 301 } });
    expect(points).toEqual({ 'A.1': '1.5' });
  });

  test('doubled or halved is a jump; one more of a handful is none', () => {
    expect(movementOf(301, 386)).toEqual({ direction: 'up', percent: '28', big: false });
    expect(movementOf(40, 400)).toEqual({ direction: 'up', percent: '900', big: true });
    expect(movementOf('7.5', '2.5')).toMatchObject({ direction: 'down', percent: '67', big: true });
    expect(movementOf(1, 2)).toMatchObject({ direction: 'up', big: false });
    expect(movementOf(0, 12)).toEqual({ direction: 'up', percent: null, big: true });
    expect(movementOf(5, 5)).toMatchObject({ direction: 'same', big: false });
    expect(movementOf(true, 5)).toBeNull();
  });

  test('there and back again: the direction turns, a jump stays a jump', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const there = movementOf(one, other);
        const back = movementOf(other, one);
        const turned = { up: 'down', down: 'up', same: 'same' } as const;
        expect(there?.big).toBe(back?.big);
        expect(turned[there?.direction ?? 'same']).toBe(back?.direction);
      }),
    );
  });
});
