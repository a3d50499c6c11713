import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { columnWidths } from '../../../../../electron/backend/export/column-widths.ts';
import { htmlOf } from '../../../../../electron/backend/export/html.ts';
import { escaped } from '../../../../../electron/backend/export/html-text.ts';
import type { DocumentModel } from '../../../../../shared/domain/report/report-model.ts';
import { summaryReport } from '../../../../../shared/domain/report/summary-report.ts';
import { miniReport } from '../../../../builders/mini-report.ts';

const report = summaryReport(miniReport());
const bodyOf = (model: DocumentModel) => htmlOf(model).replace(/<style>[\s\S]*<\/style>/u, '');

describe('a document as one page for the host to print (U8)', () => {
  test('whatever a unit typed is text: no tag, attribute, script or style comes out of it', () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=y> "\'&';
    const page = htmlOf({
      ...report,
      marks: [hostile, '"; } body { display: none } \\'],
      type: hostile,
      subject: hostile,
      issuer: [hostile],
      place: hostile,
      addressees: [hostile, hostile],
      blocks: [
        { kind: 'heading', level: 1, text: hostile },
        { kind: 'rich', runs: [{ text: hostile, bold: true, italic: true }] },
        { kind: 'list', ordered: true, items: [[{ text: hostile }]] },
        {
          kind: 'table',
          caption: hostile,
          table: { columns: [{ title: hostile, width: 5, align: 'left' }], rows: [[hostile]] },
        },
      ],
      signature: [hostile],
      signer: hostile,
      receivers: [hostile],
    });
    expect(page).not.toMatch(/<script|<img|onerror=y>/u);
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain("default-src 'none'");
  });

  test('no text whatever leaves its element', () => {
    const leaves = (text: string): boolean => /[<>"']/u.test(escaped(text));
    expect(leaves('<')).toBe(false);
    assert(property(string({ unit: 'binary' }), (text) => !leaves(text)));
  });

  test('carries its face, reaches nothing', () => {
    const page = htmlOf(report);
    expect(page.match(/@font-face/gu)).toHaveLength(8);
    expect(page).not.toMatch(/https?:|file:|@import|url\((?!data:)/u);
  });

  test('rich text keeps bold, italic and lists; blanks for number and date stay wide', () => {
    const page = bodyOf({
      ...report,
      blocks: [
        { kind: 'rich', runs: [{ text: 'một ' }, { text: 'hai', bold: true, italic: true }] },
        {
          kind: 'list',
          ordered: false,
          items: [[{ text: 'ba' }], [{ text: 'bốn', italic: true }]],
        },
      ],
    });
    expect(page).toContain('<p>một <b><i>hai</i></b></p>');
    expect(page).toContain('<ul><li>ba</li><li><i>bốn</i></li></ul>');
    expect(page).toContain(`Số:${'\u00a0'.repeat(10)}/BC-STTTT`);
  });

  test('group rows stand out and their words run on; annexes lie', () => {
    const columns = ['Mã', 'Tên', 'Số liệu', 'Điểm'].map((title) => ({
      title,
      width: 5,
      align: 'left' as const,
    }));
    const table = {
      columns,
      rows: [
        ['A', 'Nhóm', '', { decimal: '5' }],
        ['A.1', 'x', '', ''],
      ],
      strong: [0],
    };
    const page = bodyOf({ ...report, blocks: [{ kind: 'table', caption: '', table }] });
    expect(page).toContain(
      '<tr class="strong"><td class="left">A</td><td class="left" colspan="2">Nhóm</td>',
    );
    expect(page).toContain('<td class="left">x</td><td class="left"></td>');
    expect(page.match(/<section class="annex lying">/gu)).toHaveLength(report.annexes.length);
  });

  test('a paper that nobody signs has no place for it', () => {
    const page = bodyOf({ ...report, signature: [], receivers: [], filing: '' });
    expect(page).not.toContain('<footer');
  });
});

describe('columns', () => {
  const column = (title: string, width: number) => ({ title, width, align: 'left' }) as const;

  test('a code is never broken, and the page is as wide as before', () => {
    const columns = [column('Mã', 1), column('Nội dung', 99)];
    const widths = columnWidths({ columns, rows: [['VII.1.10', 'x']] }, 165, 12);
    expect(widths[0]).toBeGreaterThan(17);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165);
  });

  test('an address may break; what does not fit at all keeps its shares', () => {
    const columns = [column('Tệp', 50), column('Ghi chú', 50)];
    const rows = [['https://mot-dia-chi-rat-dai.example.vn/x', '']];
    expect(columnWidths({ columns, rows }, 165, 12)).toEqual([82.5, 82.5]);
    expect(columnWidths({ columns, rows }, 10, 12)).toEqual([5, 5]);
  });
});
