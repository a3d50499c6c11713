import { expect, test } from 'vitest';

import {
  arrivalDocument,
  arrivalWorkbook,
  type ArrivalLine,
  type ArrivalPaper,
} from '../../../../../shared/domain/arrivals/arrival-documents.ts';
import { miniCampaign, miniRegister } from '../../../../builders/mini-campaign.ts';

const line: ArrivalLine = {
  number: 7,
  code: '10001',
  unit: 'Xã Một 1',
  within: 'Huyện 101',
  revision: 2,
  arrivedAt: '2019-10-24T16:40:00+07:00',
  importedAt: '2019-10-26T08:00:00+07:00',
  because: 'Dấu công văn đến',
  via: 'Trực tiếp',
  judged: 'Đúng hạn',
  fate: 'Được tính',
  receipt: 'Chưa cấp',
  words: 'một hai ba bốn năm sáu bảy tám',
};
const paper = (list: ArrivalPaper['list'], lines: readonly ArrivalLine[] = [line]) => ({
  list,
  receiver: {
    campaign: miniCampaign(),
    register: miniRegister,
    unit: null,
    leader: { name: 'Lãnh đạo tập dượt 7', title: 'Giám đốc' },
    sample: true,
    profile: 'nd30' as const,
  },
  campaign: 'Đợt thử năm 2019',
  now: '2019-10-26T09:00:00+07:00',
  lines,
});

test('the ledger on paper carries both times, the reason between them, and the practice mark (P2, X6)', () => {
  const { blocks, marks, landscape } = arrivalDocument(paper('ledger'));
  expect(landscape).toBe(true);
  expect(marks).toContain('DỮ LIỆU TẬP DƯỢT, không phải kết quả thật');
  const table = blocks.find((block) => block.kind === 'table');
  expect(table?.table.rows).toEqual([
    [
      { count: 7 },
      '10001',
      'Xã Một 1',
      'Huyện 101',
      { count: 2 },
      '24/10/2019 16:40',
      '26/10/2019 08:00',
      'Dấu công văn đến',
      'Trực tiếp',
      'Đúng hạn',
      'Được tính',
      'Chưa cấp',
    ],
  ]);
});

test('the list of receipts has the words of each package and room to sign for it', () => {
  const [sheet] = arrivalWorkbook(paper('receipts')).sheets;
  const titles = sheet?.table.columns.map(({ title }) => title);
  expect(titles?.slice(-2)).toEqual(['Mã gói (8 từ)', 'Người nhận ký']);
  expect(sheet?.table.rows[0]?.slice(-2)).toEqual([line.words, '']);
});

test('without communes of other districts there is no column for districts', () => {
  const [sheet] = arrivalWorkbook(paper('ledger', [{ ...line, within: '' }])).sheets;
  expect(sheet?.table.columns.map(({ title }) => title)).not.toContain('Thuộc huyện');
});
