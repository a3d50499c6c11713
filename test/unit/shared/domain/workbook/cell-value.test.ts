import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  dayCell,
  figureCell,
  spelledNumber,
} from '../../../../../shared/domain/workbook/cell-value.ts';
import { cellName, columnName } from '../../../../../shared/domain/workbook/raw-workbook.ts';
import { dayOfSerial, serialOfDay } from '../../../../../shared/domain/workbook/serial-day.ts';

test('a figure is a number where Excel keeps its digits, text where it would lose some', () => {
  expect(figureCell('1250000.5')).toEqual({ number: '1250000.5' });
  expect(figureCell('-0.000001')).toEqual({ number: '-0.000001' });
  expect(figureCell('123456789012345.6')).toBe('123456789012345,6');
  expect(figureCell('9007199254740991')).toBe('9007199254740991');
});

test('a day is a day from March 1900 on, text before: programs do not agree on it', () => {
  expect(dayCell('2019-10-18')).toEqual({ day: '2019-10-18' });
  expect(dayCell('1900-02-28')).toBe('28/02/1900');
  expect(dayCell('hôm qua')).toBe('hôm qua');
});

test('days of Excel, there and back in both calendars', () => {
  expect(serialOfDay('2019-10-18')).toBe(43_756);
  expect(dayOfSerial(43_756 - 1462, true)).toBe('2019-10-18');
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const day = dayOfSerial(serial, false);
      expect(day === null ? null : serialOfDay(day)).toBe(serial);
    }),
  );
});

test('a binary number is spelt as a person reads it, whatever its size', () => {
  expect(spelledNumber(Number.NaN)).toBeNull();
  expect(spelledNumber(1e300)).toBeNull();
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
      const spelt = spelledNumber(value);
      if (spelt === null) return;
      expect(Math.abs(Number(spelt) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
    }),
  );
});

test('cells are named as Excel names them', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
  expect(cellName(12, 28)).toBe('AB12');
});
