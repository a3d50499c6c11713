import { readFileSync } from 'node:fs';
import path from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readWorkbook } from '../../../../../electron/backend/workbook/read-workbook.ts';
import type { CriteriaSet } from '../../../../../shared/domain/criteria/criteria-set.ts';
import type { FormNow } from '../../../../../shared/domain/workbook/differences.ts';
import {
  differencesOf,
  formAfter,
  takingOf,
} from '../../../../../shared/domain/workbook/differences.ts';
import { buildFormBook } from '../../../../../shared/domain/workbook/build-form-book.ts';
import type { FormExport } from '../../../../../shared/domain/workbook/form-export.ts';
import type { RawWorkbook } from '../../../../../shared/domain/workbook/raw-workbook.ts';
import {
  aFormExport,
  anyFormAnswers,
  anyFormEntries,
  rawOf,
  readingOf,
  shippedSet,
  writtenForm,
} from '../../../../builders/form-books.ts';
import { output } from '../../../../builders/office.ts';
import { needs } from '../../../../builders/programs.ts';

function anyFormOf(set: CriteriaSet): fc.Arbitrary<FormExport> {
  return fc
    .tuple(anyFormAnswers(set), anyFormEntries(set))
    .map(([answers, leaves]) => aFormExport(set, { answers, leaves }));
}

const EMPTY: FormNow = { answers: {}, leaves: {} };

/** The answers a workbook carries, told from its cells alone: what stood there before is taken out of it. */
function carried(raw: RawWorkbook, form: FormExport): FormNow {
  const reading = readingOf(raw, form);
  const forgotten = {
    ...reading,
    kept: { ...reading.kept, answers: new Map(), entries: new Map() },
  };
  return formAfter(EMPTY, takingOf(differencesOf(form.set, forgotten, EMPTY), EMPTY));
}

/** Leaves without an entry and those with an empty one are the same. */
function said({ answers, leaves }: FormNow): FormNow {
  const filled = Object.entries(leaves).filter(([, entry]) => Object.keys(entry).length > 0);
  return { answers, leaves: Object.fromEntries(filled) };
}

describe.each(['xa', 'huyen', 'so'] as const)('the form of %s, to Excel and back (U6)', (level) => {
  const set = shippedSet(level);
  const anyForm = anyFormOf(set);

  test('nothing is lost and nothing is added, whatever was entered', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const raw = rawOf(buildFormBook(form));
        expect(readingOf(raw, form).problems).toEqual([]);
        // The cells themselves, with what was there before forgotten: read again, not remembered.
        expect(said(carriedFresh(raw, form))).toEqual(said(form));
        expect(differencesOf(set, readingOf(raw, form), form)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('so it is through a real file', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const raw = readWorkbook(readFileSync(await writtenForm(form)));
        expect(said(carriedFresh(raw, form))).toEqual(said(form));
      }),
      { numRuns: 2 },
    );
  });
});

/** As `carried`, with the secret sheet emptied of what stood there before, so that every cell is read for itself. */
function carriedFresh(raw: RawWorkbook, form: FormExport): FormNow {
  const sheets = raw.sheets.map((sheet) =>
    sheet.name === '_cqdt'
      ? { ...sheet, cells: sheet.cells.filter(({ row }) => row === 1) }
      : sheet,
  );
  return carried({ ...raw, sheets }, form);
}

needs('libreoffice')(
  'a filled form of a sở comes back from LibreOffice, which saves it as its own (U6)',
  async () => {
    const set = shippedSet('so');
    const [form] = fc.sample(anyFormOf(set), { numRuns: 1, seed: 1252 });
    if (form === undefined) throw new Error('no form');
    const file = await writtenForm(form);
    const folder = path.dirname(file);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const saved = path.join(folder, 'saved');
    output('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, file]);
    const raw = readWorkbook(readFileSync(path.join(saved, 'phieu.xlsx')));
    expect(readingOf(raw, form).problems).toEqual([]);
    expect(said(carried(raw, form))).toEqual(said(form));
  },
);
