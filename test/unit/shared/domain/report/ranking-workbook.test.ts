import { describe, expect, test } from 'vitest';

import { rankingWorkbook } from '../../../../../shared/domain/report/ranking-workbook.ts';
import type { Cell, Sheet } from '../../../../../shared/domain/report/report-model.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { miniReport } from '../../../../builders/mini-report.ts';

const plain = (cell: Cell): string | number | null => {
  if (typeof cell === 'string') return cell;
  return 'count' in cell ? cell.count : cell.decimal;
};
const workbook = rankingWorkbook(miniReport());
const sheet = (name: string): Sheet =>
  must(
    workbook.sheets.find((found) => found.name === name),
    name,
  );
const rows = (name: string) => sheet(name).table.rows.map((row) => row.map(plain));
const titles = (name: string) => sheet(name).table.columns.map(({ title }) => title);

describe('the workbook of results (K7)', () => {
  test('has a summary per level, missing units, matrices, differences, reasons, leaves, packages', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Cấp sở',
      'Cấp huyện',
      'Cấp xã',
      'Muộn, chưa nộp',
      'Ma trận cấp sở',
      'Ma trận cấp huyện',
      'Ma trận cấp xã',
      'Chênh lệch',
      'Lý do chưa đạt',
      'Tiêu chí',
      'Hồ sơ',
    ]);
  });

  test('gives every row as many cells as columns', () => {
    for (const { table } of workbook.sheets) {
      expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
    }
  });

  test('prints the seven published columns in their order', () => {
    expect(titles('Cấp huyện')).toEqual([
      'Hạng',
      'Mã',
      'Đơn vị',
      'Điểm tối đa',
      'Số điểm không đưa vào đánh giá',
      'Số điểm tối đa cần thực hiện',
      'Số điểm thực hiện',
      'Tỷ lệ thực hiện (%)',
      'Số điểm thực hiện được quy đổi',
      'Xếp loại',
      'Ghi chú',
    ]);
  });

  test('puts a late commune last, without a score, with the letter’s words', () => {
    expect(rows('Cấp xã').at(-1)).toEqual([
      5,
      '20001',
      'Xã Hai 1',
      'Huyện 102',
      2,
      null,
      null,
      null,
      null,
      null,
      null,
      '',
      'nộp muộn 25/10/2019 09:15: không xếp hạng (xem như xếp hạng cuối)',
    ]);
  });

  test('lists late and excluded units with their reasons', () => {
    expect(rows('Muộn, chưa nộp').map((row) => row.slice(2))).toEqual([
      ['102', 'Huyện 102', '', 'không thuộc diện đánh giá', '', 'Đang sắp xếp lại đơn vị'],
      ['20001', 'Xã Hai 1', 'Huyện 102', 'nộp muộn', '25/10/2019 09:15', ''],
    ]);
  });

  test('shows where the check differs from the claim, by how much, who and why', () => {
    expect(rows('Chênh lệch')).toEqual([
      [
        '10003',
        'Xã Một 3 (Huyện 101)',
        'B.2',
        'Hồ sơ giải quyết đúng hạn',
        '2',
        '1.5',
        '-0.5',
        'Sở thẩm định',
        'Cán bộ tập dượt 1',
        'Sổ theo dõi ghi hai hồ sơ quá hạn',
      ],
    ]);
  });

  test('gives the unit’s reason for every leaf below its maximum', () => {
    const reasons = rows('Lý do chưa đạt');
    expect(reasons).toContainEqual([
      '10002',
      'Xã Một 2 (Huyện 101)',
      'A.1',
      'Kế hoạch ứng dụng CNTT',
      '4',
      '0',
      'Chưa được bố trí kinh phí; sẽ ban hành kế hoạch trong quý I',
    ]);
    expect(reasons.every((row) => row[4] !== row[5])).toBe(true);
  });

  test('has one column per leaf in the matrix and says where a reviewer is still awaited', () => {
    expect(titles('Ma trận cấp xã')).toEqual([
      'Hạng',
      'Đơn vị',
      'A.1',
      'A.2',
      'B.1',
      'B.2',
      'Tổng',
    ]);
    expect(rows('Ma trận cấp xã')[0]).toEqual([
      1,
      'Xã Một 1 (Huyện 101)',
      '4',
      '2',
      'chưa chấm',
      '2',
      '8',
    ]);
  });

  test('says that an open block’s relative points are provisional, until it is closed', () => {
    const note = 'Khối chưa chốt: điểm của tiêu chí so với đơn vị cao nhất còn là tạm tính.';
    expect(sheet('Cấp xã').notes).toContain(note);
    const closed = rankingWorkbook(
      miniReport({ decisions: [{ kind: 'block-closed', block: 'xa' }] }),
    );
    expect(closed.sheets[2]?.notes).not.toContain(note);
  });
});

describe('the marks', () => {
  test('say practice and sample', () => {
    expect(workbook.marks).toEqual([
      'DỮ LIỆU TẬP DƯỢT, không phải kết quả thật',
      'Bộ tiêu chí mẫu, không phải bộ tiêu chí ban hành kèm theo Quyết định số 169/QĐ-UBND',
    ]);
  });

  test('are absent from a real campaign with official sets', () => {
    const input = miniReport({ campaign: { practice: false } });
    const xa = { ...must(input.sets.xa, 'xa'), sample: false };
    const huyen = { ...must(input.sets.huyen, 'huyen'), sample: false };
    const so = { ...must(input.sets.so, 'so'), sample: false };
    expect(rankingWorkbook({ ...input, sets: { so, huyen, xa } }).marks).toEqual([]);
  });
});
