import { writeFileSync } from 'node:fs';
import path from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { WorkbookFileError } from '../../../../../electron/backend/workbook/file-problem.ts';
import { openWorkbook } from '../../../../../electron/backend/workbook/open-workbook.ts';
import { readWorkbook } from '../../../../../electron/backend/workbook/read-workbook.ts';
import { aFolder } from '../../../../builders/backend.ts';
import {
  cellBomb,
  decompressionBomb,
  hostileNames,
  smallWorkbook,
  zipped,
} from '../../../../builders/damaged-workbooks.ts';

const DTD =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
const deep = `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`;
const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

function codeOf(bytes: Buffer): string {
  try {
    readWorkbook(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
}

describe('files that are no workbook, or want to cost too much, end in a code (U6, R5)', () => {
  test.each([
    ['text', Buffer.from('Mã;Giá trị\n'), 'workbook/not-xlsx'],
    ['nothing', Buffer.alloc(0), 'workbook/not-xlsx'],
    ['another ZIP', zipped([part('mimetype', 'application/vnd.oasis')]), 'workbook/not-xlsx'],
    [
      'a workbook before 2007',
      Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
      'workbook/locked-or-old',
    ],
    ['macros', smallWorkbook({ more: [part('xl/vbaProject.bin', 'x')] }), 'workbook/macro'],
    ['cut off', smallWorkbook().subarray(0, 400), 'workbook/damaged'],
    ['types and entities of its own', smallWorkbook({ sheet: DTD }), 'workbook/damaged'],
    ['elements without end', smallWorkbook({ sheet: '<worksheet><a>' }), 'workbook/damaged'],
    ['nesting without end', smallWorkbook({ sheet: deep }), 'workbook/damaged'],
    ['a bomb that says so', decompressionBomb(64_000_000), 'workbook/too-large'],
    ['a bomb that lies', decompressionBomb(1000), 'workbook/damaged'],
    ['a million cells', cellBomb(), 'workbook/too-large'],
  ])('%s', (_, bytes, code) => {
    expect(bytes.length).toBeLessThan(200_000);
    expect(codeOf(bytes)).toBe(code);
  });

  test('names that cover millions of cells are not read at all', () => {
    const bytes = hostileNames();
    expect(bytes.length).toBeLessThan(1500);
    expect(readWorkbook(bytes).sheets).toEqual([{ name: 'S', cells: [], merges: [] }]);
  });

  test('no flipped byte makes it fall over', () => {
    const sound = smallWorkbook({
      sheet:
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c></row></sheetData></worksheet>',
    });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(sound);
        bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at);
        expect(codeOf(bytes)).toMatch(/^read$|^workbook\//);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the thread that reads is ended when it takes too much', () => {
  test.each([
    ['time', { time: 1, heap: 64 }],
    ['memory', { time: 20_000, heap: 8 }],
  ])('%s', async (_, limits) => {
    const file = path.join(await aFolder(), 'phieu.xlsx');
    writeFileSync(file, cellBomb());
    expect(await openWorkbook(file, limits)).toMatchObject({
      ok: false,
      error: { code: 'workbook/too-heavy' },
    });
  });
});
