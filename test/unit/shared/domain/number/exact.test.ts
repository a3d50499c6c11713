import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Decimal } from '../../../../../shared/domain/number/decimal.ts';
import {
  compare,
  compareDecimals,
  divide,
  exact,
  fitsInBits,
  isNegative,
  isZero,
  larger,
  roundTo,
  smaller,
  subtract,
  sumDecimals,
  toDecimal,
  toDisplay,
} from '../../../../../shared/domain/number/exact.ts';

const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
const decimal = hundredths.map((n) => toDecimal(divide(exact(n), exact(100))));

describe('exact numbers', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals([])).toBe('0');
    expect(sumDecimals(['-0.5', '0.25'])).toBe('-0.25');
  });

  test.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['2.675', 2, '2.68'],
    ['-0.004', 2, '0'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['99.995', 2, '100'],
    ['1.250', 3, '1.25'],
  ])('%s to %i decimals rounds half away from zero to %s', (value, decimals, rounded) => {
    expect(roundTo(exact(value), decimals)).toBe(rounded);
  });

  test('a quotient is kept exactly until it is rounded', () => {
    const third = divide(exact(1), exact(3));
    expect(roundTo(third, 6)).toBe('0.333333');
    expect(toDisplay(third)).toBe('0.333333');
    expect(toDisplay(exact('0.1234567'))).toBe('0.123457');
    expect(toDisplay(exact('12.50'))).toBe('12.5');
    expect(() => toDecimal(third)).toThrow('no finite decimal');
  });

  test('what is no exact number is a bug and throws', () => {
    expect(() => exact(0.1)).toThrow('not a safe integer');
    expect(() => exact('1e3')).toThrow('not a decimal');
    expect(() => divide(exact(1), exact(0))).toThrow('division by zero');
    expect(() => toDecimal(exact(10n ** 41n))).toThrow('decimal too long');
  });

  test('a number read again, after any number of others, is the same', () => {
    const once = exact('0.37');
    for (let n = 0; n < 2500; n += 1) exact(`${n}.5`);
    expect(exact('0.37')).toEqual(once);
  });

  test('order, sign and size', () => {
    const [one, two] = [exact(1), exact(2)];
    expect([compare(one, two), compare(two, one), compare(one, exact('1.0'))]).toEqual([-1, 1, 0]);
    expect([smaller(one, two), larger(one, two)]).toEqual([one, two]);
    expect([smaller(two, one), larger(two, one)]).toEqual([one, two]);
    expect([compareDecimals('1.5', '1.25'), compareDecimals('-2', '1')]).toEqual([1, -1]);
    expect(compareDecimals('3', '3')).toBe(0);
    expect([isNegative(exact('-0')), isNegative(exact('-1')), isZero(exact('0'))]).toEqual([
      false,
      true,
      true,
    ]);
    expect(fitsInBits(exact(255), 8)).toBe(true);
    expect(fitsInBits(exact(256), 8)).toBe(false);
    expect(fitsInBits(divide(exact(1), exact(300)), 8)).toBe(false);
  });

  test('rounding keeps the one spelling, is stable and off by at most half a unit', () => {
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 1, max: 999 }), fc.nat(4), (a, b, decimals) => {
        const value = divide(exact(a), exact(b));
        const rounded = roundTo(value, decimals);
        expect(Decimal.safeParse(rounded).success).toBe(true);
        expect(roundTo(exact(rounded), decimals)).toBe(rounded);
        const error = subtract(value, exact(rounded));
        const half = divide(exact(1), exact(2n * 10n ** BigInt(decimals)));
        expect(compare(larger(error, subtract(exact(0), error)), half)).not.toBe(1);
        expect(roundTo(subtract(exact(0), value), decimals)).toBe(
          toDecimal(subtract(exact(0), exact(rounded))),
        );
      }),
    );
  });

  test('rounding never turns the order of two numbers round', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const order = compareDecimals(roundTo(exact(a), 1), roundTo(exact(b), 1));
        expect([0, compareDecimals(a, b)]).toContain(order);
      }),
    );
  });

  test('sums do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 20 }), (values) => {
        expect(sumDecimals(values.toReversed())).toBe(sumDecimals(values));
        expect(sumDecimals(values)).toBe(
          toDecimal(values.reduce((sum, value) => sum.add(exact(value)), exact(0))),
        );
      }),
    );
  });
});
