import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { onTestFinished } from 'vitest';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { writeFormBook } from '../../electron/backend/export/excel-form.ts';
import { readWorkbook } from '../../electron/backend/workbook/read-workbook.ts';
import type { Answer, Answers, LeafEntries } from '../../shared/domain/answers/assessment.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../shared/domain/criteria/field.ts';
import type { Level } from '../../shared/domain/level/level.ts';
import { cleanText } from '../../shared/domain/text/clean-text.ts';
import { buildFormBook } from '../../shared/domain/workbook/build-form-book.ts';
import type { CellValue } from '../../shared/domain/workbook/cell-value.ts';
import type { FormBook } from '../../shared/domain/workbook/form-book.ts';
import { ownFields, ownLeaves, type FormExport } from '../../shared/domain/workbook/form-export.ts';
import { formColumn, type FormColumn } from '../../shared/domain/workbook/plan-rows.ts';
import type { RawCell, RawWorkbook } from '../../shared/domain/workbook/raw-workbook.ts';
import { readFormWorkbook } from '../../shared/domain/workbook/read-form-workbook.ts';
import { serialOfDay } from '../../shared/domain/workbook/serial-day.ts';
import type { WorkbookReading } from '../../shared/domain/workbook/workbook-reading.ts';
import { must } from '../../shared/lib/must.ts';

/** The sample set of a level as it ships. */
export function shippedSet(level: Level): CriteriaSet {
  return readShippedCampaign('gialai-2019').sets[level];
}

/** A form on its way into a workbook. */
export function aFormExport(
  set: CriteriaSet,
  { answers = {}, leaves = {} }: { answers?: Answers; leaves?: LeafEntries } = {},
): FormExport {
  return {
    identity: {
      format: 'workbook/1',
      campaign: 'gialai-2019',
      practice: true,
      unit: '23767',
      unitName: 'Xã Ia Sao',
      level: set.level,
      criteria: 'a'.repeat(64),
      revision: 1,
      exportedAt: '2019-10-10T08:00:00+07:00',
    },
    campaignName: 'Đợt tập dượt',
    unitTitle: 'Xã Ia Sao, Huyện Ia Grai',
    set,
    answers,
    leaves,
    notApplicable: {},
  };
}

/** The workbook of a form as a file, gone after the test. */
export async function writtenForm(form: FormExport): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cqdt-workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'phieu.xlsx');
  await writeFormBook(buildFormBook(form), file);
  return file;
}

export type Edit = (book: exceljs.Workbook) => void;

/** Opens the workbook as Excel does, lets somebody loose on it, saves it. */
export async function editWorkbook(file: string, edit: Edit, to = file): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  edit(book);
  await book.xlsx.writeFile(to);
}

/** What a workbook file says to the form it was made from. */
export function verdictOn(file: string, form: FormExport) {
  return readFormWorkbook(readWorkbook(readFileSync(file)), {
    set: form.set,
    expected: form.identity,
  });
}

/** The reading of a workbook that must be usable. */
export function readingOf(raw: RawWorkbook, form: FormExport): WorkbookReading {
  const verdict = readFormWorkbook(raw, { set: form.set, expected: form.identity });
  if (!verdict.usable) throw new Error(JSON.stringify(verdict.problems));
  return verdict.reading;
}

/** The cells of a book as a file would hold them, without a file. */
export function rawOf(book: FormBook): RawWorkbook {
  return {
    from1904: false,
    sheets: book.sheets.map(({ name, rows }) => ({
      name,
      merges: [],
      cells: rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column): RawCell[] => {
          if (cell === null || cell.value === null || cell.value === '') return [];
          const formula = cell.formula !== undefined;
          return [{ row: row + 1, column: column + 1, ...kindOf(cell.value), formula }];
        }),
      ),
    })),
  };
}

function kindOf(value: CellValue): Pick<RawCell, 'kind' | 'text' | 'look'> {
  if (typeof value === 'string' || value === null)
    return { kind: 'text', text: value ?? '', look: 'plain' };
  if ('number' in value)
    return { kind: 'number', text: String(Number(value.number)), look: 'plain' };
  return { kind: 'number', text: String(serialOfDay(value.day)), look: 'date' };
}

/** Text as people paste it from anywhere: marks, line breaks, look-alikes of formulas, escapes and markup. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '+84',
      '-5',
      '@x',
      '_x0041_',
      '_x000D_\n',
      ' đầu và cuối ',
      '12/QĐ-UBND',
      '5/10',
      'dòng 1\ndòng 2\n',
      '<b>&amp;"\'</b>',
      '1.250.000,5',
      'Có',
      '\u000b\u0001',
      '😀 ế ậ ữ',
      '   ',
      "'",
    ),
  )
  .map(cleanText)
  .filter((text) => text.trim() !== '');

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((day) => new Date(Date.UTC(1890, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
const anyDecimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, decimals]) => {
    const text = digits.toString().padStart(decimals + 1, '0');
    const whole = text.slice(0, text.length - decimals);
    const fraction = text.slice(text.length - decimals).replace(/0+$/u, '');
    const plain = fraction === '' ? whole : `${whole}.${fraction}`;
    return negative && digits !== 0n ? `-${plain}` : plain;
  });

/** Any value that the form keeps for a field: also out of bounds, with decimals that Excel cannot hold. */
function anyValue(field: Field): fc.Arbitrary<Answer['value']> {
  switch (field.type) {
    case 'integer':
      return fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.maxSafeInteger());
    case 'decimal':
      return anyDecimal;
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options.map(({ key }) => key));
    case 'multi-choice':
      return fc.subarray(field.options.map(({ key }) => key)).map((keys) => keys.toSorted());
    case 'date':
      return anyDay;
    case 'text':
      return anyText;
    case 'list':
      return fc.array(anyRow(field), { minLength: 1, maxLength: 4 });
  }
}

function anyRow(field: Extract<Field, { type: 'list' }>): fc.Arbitrary<Record<string, string>> {
  const cells = field.columns.map(({ key, type }) => {
    const whole = fc.maxSafeInteger().map(String);
    const filled = { text: anyText, date: anyDay, integer: whole, decimal: anyDecimal }[type];
    return fc.tuple(fc.constant(key), fc.oneof({ weight: 4, arbitrary: filled }, fc.constant('')));
  });
  return fc
    .tuple(...cells)
    .map((row) => Object.fromEntries(row))
    .filter((row) => Object.values(row).some((cell) => cell !== ''));
}

/** Answers of a whole form: most are there, some are estimates. */
export function anyFormAnswers(set: CriteriaSet): fc.Arbitrary<Answers> {
  const answers = ownFields(set).map((field) => {
    const estimate = field.estimateAllowed
      ? fc.option(anyDay, { nil: undefined })
      : fc.constant(undefined);
    const answer = fc
      .tuple(anyValue(field), estimate)
      .map(([value, asOf]): Answer =>
        asOf === undefined ? { value } : { value, estimatedAsOf: asOf },
      );
    return fc.tuple(fc.constant(field.slug), fc.option(answer, { freq: 8 }));
  });
  return fc
    .tuple(...answers)
    .map((pairs) =>
      Object.fromEntries(
        pairs.flatMap(([slug, answer]) => (answer === null ? [] : [[slug, answer]])),
      ),
    );
}

/** What a unit says about its leaves. */
export function anyFormEntries(set: CriteriaSet): fc.Arbitrary<LeafEntries> {
  const entries = ownLeaves(set).map((leaf) =>
    fc.tuple(
      fc.constant(leaf.code),
      fc.record(
        {
          selfPoints: anyDecimal,
          reason: anyText,
          note: anyText,
          ...(leaf.naAllowed ? { proposedNotApplicable: anyText } : {}),
        },
        { requiredKeys: [] },
      ),
    ),
  );
  return fc.tuple(...entries).map((pairs) => Object.fromEntries(pairs));
}

/** The cell of the form's sheet in the row of a key (`field:…`, `leaf:…`) and the column of a name. */
export function cellOf(book: exceljs.Workbook, key: string, column: FormColumn): exceljs.Cell {
  const sheet = must(book.getWorksheet('Phiếu'), 'the sheet of the form');
  const keys = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getCell(at + 1, 1).value);
  const row = keys.indexOf(key);
  if (row < 0) throw new Error(`no row ${key}`);
  return sheet.getCell(row + 1, formColumn(column));
}
