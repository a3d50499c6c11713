import { describe, expect, test } from 'vitest';

import { compareInstants, isInTime } from '../../../../../shared/domain/campaign/deadline.ts';

const deadline = '2019-10-18T00:00:00+07:00';

describe('"trước ngày 18/10/2019" means arrival before 18/10 00:00 +07:00', () => {
  test.each([
    ['2019-10-17T23:59:59+07:00', true],
    ['2019-10-17T23:59:59.999+07:00', true],
    ['2019-10-18T00:00:00+07:00', false],
    ['2019-10-18T08:00:00+07:00', false],
    // The same moments written in other zones.
    ['2019-10-17T16:59:59Z', true],
    ['2019-10-17T17:00:00Z', false],
    ['2019-10-17T09:00:00-08:00', false],
  ])('%s in time: %s', (arrivedAt, expected) => {
    expect(isInTime({ arrivedAt, deadline })).toBe(expected);
  });

  test('an extension gives time until strictly before its end', () => {
    const extendedUntil = '2019-10-21T00:00:00+07:00';
    const at = (arrivedAt: string) => isInTime({ arrivedAt, deadline, extendedUntil });
    expect(at('2019-10-20T23:59:59+07:00')).toBe(true);
    expect(at('2019-10-21T00:00:00+07:00')).toBe(false);
  });

  test('an extension that ends before the deadline takes no time away', () => {
    const extendedUntil = '2019-10-10T00:00:00+07:00';
    expect(isInTime({ arrivedAt: '2019-10-17T10:00:00+07:00', deadline, extendedUntil })).toBe(
      true,
    );
  });

  test('without a deadline nothing is late', () => {
    expect(isInTime({ arrivedAt: '2030-01-01T00:00:00+07:00', deadline: undefined })).toBe(true);
  });

  test('a text that is no instant is a bug and throws', () => {
    expect(() => isInTime({ arrivedAt: 'hôm qua', deadline })).toThrow('not an instant');
  });
});

test('instants compare by moment, not by spelling', () => {
  expect(compareInstants('2019-10-17T17:00:00Z', deadline)).toBe(0);
  expect(compareInstants('2019-10-17T18:00:00+07:00', '2019-10-17T12:00:00Z')).toBe(-1);
});
