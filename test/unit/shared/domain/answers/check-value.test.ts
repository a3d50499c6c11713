import { describe, expect, test } from 'vitest';

import type { AnswerValue } from '../../../../../shared/domain/answers/assessment.ts';
import { checkValue } from '../../../../../shared/domain/answers/check-value.ts';
import type { Field } from '../../../../../shared/domain/criteria/field.ts';
import {
  choice,
  day,
  decimal,
  integer,
  multiChoice,
  table,
  words,
  yesNo,
} from '../../../../builders/criteria.ts';

const PERIOD = { start: '2018-11-01', end: '2019-10-31' };
const code = (field: Field, value: AnswerValue) => checkValue(field, value, PERIOD)?.code ?? null;

const limited = integer('a', { min: '1', max: '5' });
const money = decimal('d', { min: '0', max: '100.5' });
const inPeriod = day('n', { min: 'period_start', max: 'period_end' });
const fixed = day('n', { min: '2000-01-01' });
const link = words('t', { maxLength: 30, format: 'url' });
const rows = (row: Readonly<Record<string, string>>): AnswerValue => [{ ...row }];

describe('one value by its field', () => {
  test.each<readonly [string, Field, AnswerValue, string | null]>([
    ['a whole number', limited, 5, null],
    ['a whole number as text', limited, '5', 'wrong-type'],
    ['a fraction as integer', limited, 1.5, 'wrong-type'],
    ['too small', limited, 0, 'below-minimum'],
    ['too large', limited, 6, 'above-maximum'],
    ['without limits', integer('a'), -7, null],
    ['a decimal', money, '12.25', null],
    ['a decimal as number', money, 12, 'wrong-type'],
    ['a decimal with a second spelling', money, '12.50', 'wrong-type'],
    ['too precise', money, '1.125', 'too-many-decimals'],
    ['a decimal too small', money, '-0.5', 'below-minimum'],
    ['a decimal too large', money, '100.51', 'above-maximum'],
    ['yes', yesNo('c'), true, null],
    ['a word for yes', yesNo('c'), 'true', 'wrong-type'],
    ['an option', choice('k', ['x', 'y']), 'x', null],
    ['an option of another field', choice('k', ['x', 'y']), 'z', 'unknown-option'],
    ['a number for an option', choice('k', ['x', 'y']), 1, 'wrong-type'],
    ['no option at all', multiChoice('m', ['x', 'y']), [], null],
    ['two options', multiChoice('m', ['x', 'y']), ['x', 'y'], null],
    ['one option twice', multiChoice('m', ['x', 'y']), ['x', 'x'], 'wrong-type'],
    ['an option without a list', multiChoice('m', ['x', 'y']), 'x', 'wrong-type'],
    ['rows for options', multiChoice('m', ['x', 'y']), rows({}), 'wrong-type'],
    ['the first day of the period', inPeriod, '2018-11-01', null],
    ['the last day of the period', inPeriod, '2019-10-31', null],
    ['the day before', inPeriod, '2018-10-31', 'below-minimum'],
    ['the day after', inPeriod, '2019-11-01', 'above-maximum'],
    ['a day before a fixed limit', fixed, '1999-12-31', 'below-minimum'],
    ['a day without an upper limit', fixed, '2030-12-31', null],
    ['no such day', fixed, '2019-02-29', 'wrong-type'],
    ['a number for a day', fixed, 20190101, 'wrong-type'],
    ['a text', words('t'), 'Văn bản', null],
    ['a number for a text', words('t'), 1, 'wrong-type'],
    ['too long', words('t', { maxLength: 3 }), 'bốn ký tự', 'too-long'],
    ['an address', link, 'https://gialai.gov.vn', null],
    ['not an address', link, 'gialai.gov.vn', 'not-a-url'],
    ['no address yet', link, '', null],
    ['rows', table('l'), rows({ ten: 'A', ngay: '2019-01-01', so: '3', tien: '1.5' }), null],
    ['empty cells', table('l'), rows({ ten: '', ngay: '' }), null],
    ['an unknown column', table('l'), rows({ khac: 'A' }), 'row-invalid'],
    ['a word for a day', table('l'), rows({ ngay: 'hôm qua' }), 'row-invalid'],
    ['a fraction for a count', table('l'), rows({ so: '1.5' }), 'row-invalid'],
    ['a word for money', table('l'), rows({ tien: 'nhiều' }), 'row-invalid'],
    ['words for rows', table('l'), ['A'], 'wrong-type'],
    ['a text for rows', table('l'), 'A', 'wrong-type'],
  ])('%s', (_name, field, value, expected) => {
    expect(code(field, value)).toBe(expected);
  });

  test('says which limit and which row', () => {
    expect(checkValue(limited, 6, PERIOD)?.params).toEqual({ value: '6', maximum: '5' });
    expect(checkValue(table('l'), [{}, { so: 'x' }], PERIOD)?.params).toEqual({
      row: 2,
      column: 'so',
    });
  });
});
