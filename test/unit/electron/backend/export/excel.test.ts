import { readFileSync } from 'node:fs';
import path from 'node:path';

import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';

import { writeWorkbook } from '../../../../../electron/backend/export/excel.ts';
import { rankingWorkbook } from '../../../../../shared/domain/report/ranking-workbook.ts';
import type { WorkbookModel } from '../../../../../shared/domain/report/report-model.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { miniReport } from '../../../../builders/mini-report.ts';
import { convert, newFolder } from '../../../../builders/office.ts';
import { needs } from '../../../../builders/programs.ts';

async function written(model: WorkbookModel): Promise<{ file: string; book: exceljs.Workbook }> {
  const file = path.join(newFolder(), 'ket-qua.xlsx');
  await writeWorkbook(model, file);
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  return { file, book };
}
const report = await written(rankingWorkbook(miniReport()));
const sheetOf = (name: string) => must(report.book.getWorksheet(name), name);

describe('the workbook on disk', () => {
  test('says on every sheet, and on every printed page, that it is practice', () => {
    for (const sheet of report.book.worksheets) {
      expect(sheet.getCell('A1').value).toBe('DỮ LIỆU TẬP DƯỢT, không phải kết quả thật');
      expect(sheet.getCell('A2').value).toContain('Bộ tiêu chí mẫu');
      expect(sheet.headerFooter.oddHeader).toContain('DỮ LIỆU TẬP DƯỢT');
      expect(sheet.headerFooter.oddHeader).toContain('Bộ tiêu chí mẫu');
    }
  });

  test('keeps the header in view and repeats it in print, on landscape A4', () => {
    const sheet = sheetOf('Cấp huyện');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 6 });
    expect(sheet.getCell('C6').value).toBe('Đơn vị');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '6:6',
    });
  });

  test('stores figures as numbers with a format and leaves missing ones empty', () => {
    const sheet = sheetOf('Cấp xã');
    expect(sheet.getCell('I7').value).toBe(8);
    expect(sheet.getCell('I7').numFmt).toBe('#,##0.00');
    expect(sheet.getCell('I11').value).toBeNull();
    expect(sheet.getCell('B7').value).toBe('10001');
  });

  test('keeps text as text, even where it looks like a formula, a link or a number', async () => {
    const tricky = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      'http://x',
      '007',
      '=HYPERLINK("http://x";"y")',
    ];
    const { book } = await written({
      title: '',
      marks: [],
      sheets: [
        {
          name: 'A',
          title: 'T',
          notes: [],
          frozenColumns: 1,
          table: {
            columns: [{ title: 'Lý do', width: 20, align: 'left' }],
            rows: tricky.map((text) => [text]),
          },
        },
      ],
    });
    const sheet = must(book.getWorksheet('A'), 'A');
    const cells = tricky.map((_, index) => sheet.getCell(index + 3, 1));
    expect(cells.map(({ value }) => value)).toEqual(tricky);
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set([exceljs.ValueType.String]));
  });

  test('survives names that Excel forbids', async () => {
    const model = rankingWorkbook(miniReport());
    const first = must(model.sheets[0], 'sheet');
    const { book } = await written({
      ...model,
      sheets: [{ ...first, name: 'a[b]:c*d?e/f\\g và một tên rất dài hơn mức cho phép' }],
    });
    expect(book.worksheets[0]?.name).toBe('a b  c d e f g và một tên rất d');
  });

  test('rejects when its folder is not there', async () => {
    const file = path.join(newFolder(), 'khong-co', 'a.xlsx');
    await expect(writeWorkbook(rankingWorkbook(miniReport()), file)).rejects.toThrow('ENOENT');
  });

  needs('libreoffice')('opens in LibreOffice with every Vietnamese letter', () => {
    const lines = readFileSync(convert(report.file, 'csv'), 'utf8').split('\n');
    expect(lines[0]).toContain('DỮ LIỆU TẬP DƯỢT, không phải kết quả thật');
    expect(lines[5]).toContain('Số điểm thực hiện được quy đổi');
    expect(lines[6]).toContain('Sở Nội vụ');
  });
});
