import { describe, expect, test } from 'vitest';

import type { RawCell } from '../../../../../shared/domain/workbook/raw-workbook.ts';
import {
  readDay,
  readFigure,
  readListCell,
  readText,
  readWhole,
  readYesNo,
} from '../../../../../shared/domain/workbook/read-cell.ts';

function cell(kind: RawCell['kind'], text: string, look: RawCell['look'] = 'plain'): RawCell {
  return { row: 1, column: 1, kind, text, look, formula: false };
}

describe('what a cell says (U6)', () => {
  test.each([
    [cell('number', '20'), '20'],
    // What 0,1 + 0,2 gives in a formula.
    [cell('number', '0.30000000000000004'), '0.3'],
    [cell('number', '1.1000000000000001'), '1.1'],
    [cell('number', '1E-7'), '0.0000001'],
    [cell('number', '-2.5E-3'), '-0.0025'],
    [cell('text', '1.250.000,5'), '1250000.5'],
    [cell('text', '  '), null],
    [cell('empty', ''), null],
  ])('a figure: %j', (given, value) => {
    expect(readFigure(given)).toEqual({ ok: true, value });
  });

  test.each([
    [cell('text', 'Có'), true],
    [cell('text', 'co'), true],
    [cell('text', 'X'), true],
    [cell('text', ' KHÔNG '), false],
    [cell('boolean', '1'), true],
    [cell('boolean', '0'), false],
    [cell('number', '0'), false],
  ])('yes or no: %j', (given, value) => {
    expect(readYesNo(given)).toEqual({ ok: true, value });
  });

  test.each([
    [cell('number', '43756', 'date'), false, '2019-10-18'],
    [cell('number', '43756.9', 'date'), false, '2019-10-18'],
    [cell('number', '42294', 'date'), true, '2019-10-18'],
    [cell('text', '18/10/2019'), false, '2019-10-18'],
    [cell('text', '2019-10-18'), false, '2019-10-18'],
  ])('a day: %j, from 1904: %j', (given, from1904, value) => {
    expect(readDay(given, from1904)).toEqual({ ok: true, value });
  });

  test('text keeps what was typed; a number in it keeps its digits', () => {
    expect(readText(cell('text', ' 12/QĐ-UBND '), 100)).toEqual({
      ok: true,
      value: ' 12/QĐ-UBND ',
    });
    expect(readText(cell('number', '2019'), 100)).toEqual({ ok: true, value: '2019' });
    expect(readText(cell('number', '7.5'), 100)).toEqual({ ok: true, value: '7,5' });
    expect(readText(cell('text', 'e\u0302'), 100)).toEqual({ ok: true, value: 'ê' });
  });

  test('a column of a list gives text, as lists store it', () => {
    expect(readListCell({ type: 'integer' }, cell('number', '2017'), false)).toEqual({
      ok: true,
      value: '2017',
    });
    expect(readListCell({ type: 'date' }, cell('number', '43756', 'date'), false)).toEqual({
      ok: true,
      value: '2019-10-18',
    });
  });

  test.each([
    [readWhole(cell('number', '9007199254740993')), 'too-large'],
    [readFigure(cell('boolean', '1')), 'not-a-number'],
    [readDay(cell('number', '-1', 'date'), false), 'not-a-date'],
    [readText(cell('error', '#REF!'), 10), 'formula-error'],
  ])('what it does not say is refused: %#', (reading, code) => {
    expect(reading).toMatchObject({ ok: false, error: { code } });
  });
});
