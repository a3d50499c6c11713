import { expect, test } from 'vitest';

import { buildFormBook } from '../../../../../shared/domain/workbook/build-form-book.ts';
import { differencesOf } from '../../../../../shared/domain/workbook/differences.ts';
import type { RawSheet, RawWorkbook } from '../../../../../shared/domain/workbook/raw-workbook.ts';
import { readFormWorkbook } from '../../../../../shared/domain/workbook/read-form-workbook.ts';
import { aFormExport, rawOf, readingOf, shippedSet } from '../../../../builders/form-books.ts';

const form = aFormExport(shippedSet('xa'), {
  answers: { tong_cbcc: { value: 20 }, thiet_bi_mot_cua: { value: ['may_in'] } },
  leaves: { 'I.1.1': { reason: 'Thiếu máy' } },
});
const raw = rawOf(buildFormBook(form));

function withSheet(name: string, change: (sheet: RawSheet) => RawSheet): RawWorkbook {
  return { ...raw, sheets: raw.sheets.map((one) => (one.name === name ? change(one) : one)) };
}

test('rows and columns are found wherever they went (U6)', () => {
  const moved = withSheet('Phiếu', (sheet) => ({
    ...sheet,
    name: 'Phiếu của tôi',
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3, column: cell.column + 2 })),
  }));
  const reading = readingOf(moved, form);
  expect(reading.answers.get('tong_cbcc')?.answer).toEqual({ value: 20 });
  expect(reading.texts.get('I.1.1/reason')?.text).toBe('Thiếu máy');
  expect(reading.problems).toEqual([]);
});

test('an emptied cell takes the answer away, and says so as a difference', () => {
  const emptied = withSheet('Phiếu', (sheet) => {
    const row = sheet.cells.find(({ text }) => text === 'field:tong_cbcc')?.row;
    return {
      ...sheet,
      cells: sheet.cells.filter((cell) => !(cell.row === row && cell.kind === 'number')),
    };
  });
  expect(differencesOf(form.set, readingOf(emptied, form), form)).toMatchObject([
    { id: 'answer/tong_cbcc', before: { value: 20 }, after: null },
  ]);
});

test('options all said no to are an answer; options all left open are none', () => {
  const no = withSheet('Phiếu', (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.text === 'Có' ? { ...cell, text: 'không' } : cell)),
  }));
  expect(readingOf(no, form).answers.get('thiet_bi_mot_cua')?.answer).toEqual({ value: [] });
  const open = withSheet('Phiếu', (sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ text }) => text !== 'Có' && text !== 'Không'),
  }));
  expect(readingOf(open, form).answers.get('thiet_bi_mot_cua')?.answer).toBeNull();
});

test('a workbook of a later version says that it is one', () => {
  const later = withSheet('_cqdt', (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      text: cell.text.replace('workbook/1', 'workbook/2'),
    })),
  }));
  expect(readFormWorkbook(later, { set: form.set, expected: form.identity })).toMatchObject({
    usable: false,
    problems: [{ code: 'newer-format' }],
  });
});
