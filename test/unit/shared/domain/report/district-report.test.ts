import { expect, test } from 'vitest';

import { districtReport } from '../../../../../shared/domain/report/district-report.ts';
import { districtWorkbook } from '../../../../../shared/domain/report/district-workbook.ts';
import type { DocumentModel, Table } from '../../../../../shared/domain/report/report-model.ts';
import { miniPaper, MISSING } from '../../../../builders/mini-district.ts';

const textOf = ({ blocks }: DocumentModel): string =>
  blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
const cells = ({ rows }: Table) => JSON.stringify(rows);

test('the report says own result, every commune, the missing one, what the district changed, its figures (H6)', () => {
  const model = districtReport(miniPaper());
  expect(model).toMatchObject({
    type: 'BÁO CÁO',
    symbol: '/BC-UBND',
    addressees: ['Sở Thông tin và Truyền thông tỉnh Gia Lai.'],
    signer: 'Lãnh đạo tập dượt 7',
  });
  expect(model.signature).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  expect(model.marks[0]).toContain('DỮ LIỆU TẬP DƯỢT');
  const text = textOf(model);
  expect(text).toContain(
    '2 đơn vị gửi hồ sơ đúng hạn, 0 đơn vị gửi sau thời hạn, 1 đơn vị chưa có',
  );
  expect(text).toContain('ở 1 tiêu chí của 1 đơn vị');
  expect(text).toContain('1 số liệu lấy từ các xã, trong đó 1 số liệu huyện nhập khác');
  const tables = model.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  expect(tables.some((table) => cells(table).includes(MISSING))).toBe(true);
  expect(model.annexes.map(({ label, table }) => [label, table.rows.length])).toEqual([
    ['Phụ lục I', 3],
    ['Phụ lục II', 1],
    ['Phụ lục III', 1],
  ]);
});

test('annexes are numbered without gaps, and the text names those that are there', () => {
  const paper = miniPaper();
  const model = districtReport({ ...paper, summary: { ...paper.summary, changes: [] } });
  expect(model.annexes.map(({ title }) => title)).toEqual([
    'Kết quả từng xã, phường, thị trấn',
    'Số liệu của huyện lấy từ các xã',
  ]);
  const text = textOf(model);
  expect(text).toContain('Chi tiết tại Phụ lục II kèm theo.');
  expect(text).not.toContain('Phụ lục III');
});

test('the workbook has a sheet for each of them, and every figure down to its communes (H5, H6)', () => {
  const { sheets, marks } = districtWorkbook(miniPaper());
  expect(marks.join()).toContain('TẬP DƯỢT');
  expect(sheets.map(({ name, table }) => [name, table.rows.length])).toEqual([
    ['Các xã', 3],
    ['Kết quả của huyện', expect.any(Number)],
    ['Chưa có hồ sơ', 1],
    ['Huyện sửa điểm', 1],
    ['Số liệu lấy từ xã', 1],
    ['Giá trị từng xã', 4],
    ['Xã × tiêu chí', 2],
  ]);
  for (const { name, table } of sheets) {
    expect(name.length).toBeLessThanOrEqual(31);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
  const figures = sheets.find(({ name }) => name === 'Số liệu lấy từ xã')?.table.rows[0];
  expect(figures?.slice(3)).toEqual([
    { decimal: '25' },
    { decimal: '30' },
    { count: 2 },
    'Xã Một 3',
    'chưa ghi lý do',
  ]);
});
