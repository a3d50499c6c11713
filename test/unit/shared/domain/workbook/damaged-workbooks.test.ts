import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { writeFormBook } from '../../../../../electron/backend/export/excel-form.ts';
import { buildFormBook } from '../../../../../shared/domain/workbook/build-form-book.ts';
import type { WorkbookProblem } from '../../../../../shared/domain/workbook/workbook-problem.ts';
import { workbookProblemMessage } from '../../../../../shared/i18n/workbook-messages.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { CELL_DAMAGES, WHOLE_DAMAGES } from '../../../../builders/damaged-workbooks.ts';
import {
  aFormExport,
  editWorkbook,
  shippedSet,
  verdictOn,
  type Edit,
} from '../../../../builders/form-books.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cqdt-damaged-'));
afterAll(() => rmSync(folder, { recursive: true }));
const form = aFormExport(shippedSet('xa'), { answers: { tong_cbcc: { value: 20 } } });
const sound = path.join(folder, 'phieu.xlsx');
await writeFormBook(buildFormBook(form), sound);

async function problemsAfter(edit: Edit): Promise<readonly WorkbookProblem[]> {
  const file = path.join(folder, 'sua.xlsx');
  await editWorkbook(sound, edit, file);
  const verdict = verdictOn(file, form);
  return verdict.usable ? verdict.reading.problems : verdict.problems;
}

function expectWords(problem: WorkbookProblem): void {
  const { text, remedy } = workbookProblemMessage(problem);
  expect(`${text} ${remedy}`).not.toMatch(/undefined|NaN|“”/);
  expect(text).toMatch(/\.$/);
  expect(remedy).toMatch(/\.$/);
}

describe('a workbook that lost its structure is refused with sheet and remedy (U6)', () => {
  test.each(WHOLE_DAMAGES)('$what', async ({ edit, expected }) => {
    const problems = await problemsAfter(edit);
    expect(problems.find(({ code }) => code === expected.code)).toMatchObject(expected);
    for (const problem of problems) {
      expect(problem.weight).toBe('whole');
      expectWords(problem);
    }
  });
});

describe('every cell that cannot be read is told at once, with sheet, cell and remedy (U6)', async () => {
  const places = new Map<string, { sheet: string; cell: string }>();
  const problems = await problemsAfter((book) => {
    for (const { what, cell, edit } of CELL_DAMAGES) {
      const damaged = cell(book);
      places.set(what, { sheet: damaged.worksheet.name, cell: damaged.address });
      edit(damaged);
    }
  });

  test.each(CELL_DAMAGES)('$what', ({ what, code }) => {
    const place = must(places.get(what), what);
    const found = problems.filter((one) => one.sheet === place.sheet && one.cell === place.cell);
    expect(found.map((one) => one.code)).toEqual([code]);
    found.forEach(expectWords);
  });

  test('and nothing else', () => {
    expect(problems).toHaveLength(CELL_DAMAGES.length);
  });
});

test('an untouched workbook has no problems', async () => {
  expect(await problemsAfter(() => undefined)).toEqual([]);
});

test.each([
  ['other-unit', { unit: '23770' }],
  ['other-campaign', { campaign: 'gialai-2020' }],
  ['other-criteria', { criteria: 'b'.repeat(64) }],
  ['other-level', { level: 'so' as const }],
  ['practice-differs', { practice: false }],
])('a workbook of another form is told apart: %s (U6)', (code, other) => {
  const identity = { ...form.identity, ...other };
  const verdict = verdictOn(sound, { ...form, identity });
  expect(verdict).toMatchObject({ usable: false, problems: [{ code, weight: 'whole' }] });
});
