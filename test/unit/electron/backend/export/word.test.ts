import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { writeWord } from '../../../../../electron/backend/export/word.ts';
import { summaryReport } from '../../../../../shared/domain/report/summary-report.ts';
import { miniReport } from '../../../../builders/mini-report.ts';
import { convert, newFolder, output, pagesOf } from '../../../../builders/office.ts';
import { needs } from '../../../../builders/programs.ts';

async function written(practice: boolean): Promise<string> {
  const file = path.join(newFolder(), 'bao-cao.docx');
  await writeWord(summaryReport(miniReport({ campaign: { practice } })), file);
  return file;
}

const pdfOf = async (practice: boolean) => convert(await written(practice), 'pdf');
// Converted once, by the first story that asks.
let shared: Promise<string> | undefined;
const practicePdf = () => (shared ??= pdfOf(true));

describe('the summary report as Word, read back as PDF', () => {
  needs('libreoffice', 'poppler')('has the layout of NĐ 30/2020', async () => {
    const pdf = await practicePdf();
    const pages = pagesOf(pdf);
    const [first = '', second = ''] = pages;
    expect(output('pdfinfo', [pdf])).toMatch(/Page size:.*A4/);
    // Ô 1 to 4 side by side, each on one line.
    expect(first).toMatch(/UBND TỈNH GIA LAI +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(first).toMatch(/SỞ THÔNG TIN VÀ TRUYỀN THÔNG +Độc lập - Tự do - Hạnh phúc/);
    expect(first).toMatch(/Số: +\/BC-STTTT +Gia Lai, ngày +tháng +năm/);
    expect(first).toMatch(/BÁO CÁO\n.*Tổng hợp kết quả đánh giá/);
    expect(first).toContain('Căn cứ Quyết định số 169/QĐ-UBND');
    // The page number stands alone in the first line, from the second page on.
    expect(first.trimStart().split('\n')[0]).not.toMatch(/^\s*\d+\s*$/);
    expect(second.trimStart().split('\n')[0]?.trim()).toBe('2');
    const all = pages.join('\n');
    expect(all).toMatch(/Nơi nhận: +GIÁM ĐỐC/);
    expect(all).toContain('- Lưu: VT, CNTT.');
  });

  needs('libreoffice', 'poppler')('numbers each annex on its own', async () => {
    const pages = pagesOf(await practicePdf());
    const annexes = pages.filter((page) => /^\s*Phụ lục I+$/m.test(page));
    expect(annexes).toHaveLength(3);
    expect(
      annexes.filter((page) => /^\s*\d+\s*$/.test(page.trimStart().split('\n')[0] ?? '')),
    ).toEqual([]);
  });

  needs('libreoffice', 'poppler')('says practice and sample on every page', async () => {
    for (const page of pagesOf(await practicePdf())) {
      expect(page).toContain('DỮ LIỆU TẬP DƯỢT, không phải kết quả thật');
      expect(page).toContain('Bộ tiêu chí mẫu');
    }
  });

  needs('libreoffice', 'poppler')('does not say practice in a real campaign', async () => {
    const pages = pagesOf(await pdfOf(false));
    expect(pages.join('\n')).not.toContain('TẬP DƯỢT');
  });

  needs('libreoffice', 'poppler')(
    'is set in Times New Roman or what the machine has for it',
    async () => {
      const fonts = output('pdffonts', [await practicePdf()]);
      const names = fonts
        .split('\n')
        .slice(2)
        .filter((line) => line !== '');
      expect(names.every((line) => /Times|LiberationSerif|Tinos|Symbol/.test(line))).toBe(true);
    },
  );
});

test('rejects when its folder is not there', async () => {
  const file = path.join(newFolder(), 'khong-co', 'a.docx');
  await expect(writeWord(summaryReport(miniReport()), file)).rejects.toThrow('ENOENT');
});
