import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { divide, exact, toDecimal } from '../../../../shared/domain/number/exact.ts';
import {
  compareVietnamese,
  formatBytes,
  formatDate,
  formatDecimal,
  formatInstant,
  parseVietnameseDate,
  parseVietnameseNumber,
} from '../../../../shared/i18n/format.ts';
import { dateSentence, numberSentence } from '../../../../shared/i18n/problem-messages.ts';

describe('numbers', () => {
  test.each([
    ['1250000.5', undefined, '1.250.000,5'],
    ['-1234', undefined, '-1.234'],
    ['999', undefined, '999'],
    ['1.8', 2, '1,80'],
    ['1.805', 2, '1,81'],
    ['-0.001', 2, '0,00'],
    ['12345678901234567890.123', 1, '12.345.678.901.234.567.890,1'],
    ['7', 0, '7'],
  ])('%s with %s decimals is written %s', (value, decimals, written) => {
    expect(formatDecimal(value, decimals)).toBe(written);
  });

  test.each([
    ['1.250.000,5', '1250000.5'],
    ['1250000,5', '1250000.5'],
    [' 7 ', '7'],
    ['007', '7'],
    ['-3,50', '-3.5'],
    ['−3', '-3'],
    ['0,0', '0'],
  ])('%j is read as %s', (typed, value) => {
    expect(parseVietnameseNumber(typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'number/empty', 'Chưa nhập số'],
    ['2l', 'number/letter-for-digit', '“2l” không phải là số: có chữ l thay cho số 1'],
    ['1O0', 'number/letter-for-digit', '“1O0” không phải là số: có chữ O thay cho số 0'],
    ['l', 'number/character', '“l” không phải là số: có ký tự “l”'],
    ['85%', 'number/character', '“85%” không phải là số: có ký tự “%”'],
    ['1 000', 'number/character', '“1 000” không phải là số: có dấu cách ở giữa'],
    ['1.5', 'number/dot', '“1.5” không phải là số rõ ràng'],
    ['0.123', 'number/dot', '“0.123” không phải là số rõ ràng'],
    ['1,000.5', 'number/dot', '“1,000.5” không phải là số rõ ràng'],
    ['1,2,3', 'number/comma', '“1,2,3” không phải là số: dấu phẩy'],
    [',5', 'number/comma', '“,5” không phải là số: dấu phẩy'],
    ['5,', 'number/comma', '“5,” không phải là số: dấu phẩy'],
    ['1-2', 'number/sign', '“1-2” không phải là số: dấu trừ'],
    ['-', 'number/sign', '“-” không phải là số: dấu trừ'],
    ['1'.repeat(31), 'number/too-long', 'quá nhiều chữ số'],
  ])('%j is refused as %s and says why', (typed, code, sentence) => {
    const parsed = parseVietnameseNumber(typed);
    expect(parsed).toMatchObject({ ok: false, error: { code } });
    const said = parsed.ok ? '' : numberSentence(typed, parsed.error);
    expect(said).toContain(sentence);
  });

  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(6), (digits, decimals) => {
        const value = toDecimal(divide(exact(digits), exact(10n ** BigInt(decimals))));
        expect(parseVietnameseNumber(formatDecimal(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test('any text gives a number or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const parsed = parseVietnameseNumber(typed);
        expect(parsed.ok ? 'x' : numberSentence(typed, parsed.error)).not.toBe('');
      }),
    );
  });
});

describe('dates and moments', () => {
  test('a day is written day, month, year', () => {
    expect(formatDate('2019-10-18')).toBe('18/10/2019');
  });

  test.each([
    ['18/10/2019', '2019-10-18'],
    [' 8-1-2019 ', '2019-01-08'],
    ['29.2.2020', '2020-02-29'],
  ])('%j is read as %s', (typed, value) => {
    expect(parseVietnameseDate(typed)).toEqual({ ok: true, value });
  });

  test.each([
    [' ', 'date/empty', 'Chưa nhập ngày'],
    ['18/10/19', 'date/format', 'năm đủ bốn chữ số'],
    ['2019-10-18', 'date/format', 'viết ngày/tháng/năm'],
    ['18/10-2019', 'date/format', 'viết ngày/tháng/năm'],
    ['29/02/2019', 'date/no-such-day', 'Không có ngày “29/02/2019”'],
    ['01/13/2019', 'date/no-such-day', 'Không có ngày “01/13/2019”'],
  ])('%j is refused as %s and says why', (typed, code, sentence) => {
    const parsed = parseVietnameseDate(typed);
    expect(parsed).toEqual({ ok: false, error: { code } });
    expect(parsed.ok ? '' : dateSentence(typed, parsed.error)).toContain(sentence);
  });

  test('a moment is shown as clocks in Vietnam show it, wherever the program runs', () => {
    expect(formatInstant('2019-10-17T20:15:00Z')).toBe('18/10/2019 03:15');
    expect(formatInstant('2019-10-18T00:00:00+07:00')).toBe('18/10/2019 00:00');
    expect(() => formatInstant('hôm qua')).toThrow('not an instant');
  });
});

test('sizes use the units of the campaign’s limits', () => {
  expect([0, 999, 1000, 1536, 20_000_000, 1_234_567].map(formatBytes)).toEqual([
    '0 byte',
    '999 byte',
    '1 kB',
    '1,5 kB',
    '20 MB',
    '1,2 MB',
  ]);
});

test('names are sorted the Vietnamese way', () => {
  const names = ['Đức Cơ', 'Ia Grai', 'Chư Sê', 'An Khê', 'Đăk Đoa', 'Ayun Pa', 'Dun'];
  expect(names.toSorted(compareVietnamese)).toEqual([
    'An Khê',
    'Ayun Pa',
    'Chư Sê',
    'Dun',
    'Đăk Đoa',
    'Đức Cơ',
    'Ia Grai',
  ]);
});
