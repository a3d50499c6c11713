import { describe, expect, test } from 'vitest';

import type { Block } from '../../../../../shared/domain/report/report-model.ts';
import { summaryReport } from '../../../../../shared/domain/report/summary-report.ts';
import { weakestLeaves } from '../../../../../shared/domain/report/summary-figures.ts';
import { miniSets } from '../../../../builders/mini-campaign.ts';
import { miniReport } from '../../../../builders/mini-report.ts';

const input = miniReport();
const report = summaryReport(input);
const textOf = (block: Block) => {
  if (block.kind === 'table') return block.caption;
  return 'text' in block ? block.text : '';
};
const text = report.blocks.map(textOf).join('\n');

describe('báo cáo tổng hợp (K7)', () => {
  test('has the parts of an administrative document, with number, date and name left to the office', () => {
    expect(report).toMatchObject({
      superior: 'UBND TỈNH GIA LAI',
      issuer: ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
      symbol: '/BC-STTTT',
      place: 'Gia Lai',
      type: 'BÁO CÁO',
      signature: ['GIÁM ĐỐC'],
      filing: 'Lưu: VT, CNTT.',
    });
    expect(report.subject).toContain('năm 2019 trên địa bàn tỉnh Gia Lai');
  });

  test('counts who takes part and who came in time', () => {
    expect(text).toContain('có 7 cơ quan, đơn vị, địa phương thuộc diện đánh giá; 6 đơn vị gửi');
    expect(text).toContain('cấp sở trước ngày 18/10/2019; cấp huyện trước ngày 25/10/2019');
  });

  test('says who stands highest and how the units spread over the bands', () => {
    expect(text).toContain(
      'Có 4 đơn vị được xếp hạng; tỷ lệ thực hiện bình quân 66,25%. Cao nhất 8,00 điểm (Xã Một 1 (Huyện 101), Xã Hai 2 (Huyện 102)), thấp nhất 4,00 điểm.',
    );
    expect(text).toContain('Tốt 2 đơn vị; Khá 1 đơn vị; Yếu 1 đơn vị');
  });

  test('says that it stands on sample criteria', () => {
    expect(text).toContain('được tính theo Bộ tiêu chí mẫu');
  });

  test('has an annex with the full table for every block', () => {
    expect(report.annexes.map(({ label }) => label)).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
    ]);
    expect(report.annexes[2]?.table.rows).toHaveLength(5);
  });

  test('numbers its tables without gaps', () => {
    const captions = report.blocks.filter(({ kind }) => kind === 'table').map(textOf);
    expect(captions.map((caption) => /^Bảng (\d+)\./.exec(caption)?.[1])).toEqual(
      captions.map((_, index) => String(index + 1)),
    );
  });

  test('is the same text for the same input', () => {
    expect(summaryReport(miniReport())).toEqual(report);
  });
});

test('the weakest leaves are those of which the smallest share was reached', () => {
  const communes = input.ranking.units.filter(
    ({ level, standing }) => level === 'xa' && standing === 'ranked',
  );
  expect(
    weakestLeaves(miniSets.xa, communes, 2).map(({ leaf, percent }) => [leaf.code, percent]),
  ).toEqual([
    ['A.1', '75'],
    ['A.2', '87.5'],
  ]);
});
