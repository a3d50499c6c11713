import { expect, test } from 'vitest';

import {
  noticeListDocument,
  noticeListWorkbook,
  type ListedObjection,
} from '../../../../../shared/domain/notices/notice-list.ts';
import { miniCampaign, miniRegister } from '../../../../builders/mini-campaign.ts';

const told = {
  round: 1,
  noticedAt: '2019-11-05T08:00:00+07:00',
  until: '2019-11-20T00:00:00+07:00',
  answeredAt: '2019-11-10T08:00:00+07:00',
};
const objection: ListedObjection = {
  unit: 'Xã Một 1 (Huyện 101)',
  round: 1,
  leaf: 'A.1',
  name: 'Kế hoạch',
  self: '4',
  noticed: '2',
  text: 'Đã ban hành',
  evidence: ['Quyết định', 'Kế hoạch'],
  late: false,
  settled: null,
};
const settled = { outcome: 'changed', points: '3.5', reason: 'Chấp nhận' } as const;
const input = {
  year: 2019,
  now: '2019-11-21T08:00:00+07:00',
  units: [
    { name: 'Xã Một 1 (Huyện 101)', state: 'objected', open: 1, ...told },
    {
      name: 'Xã Một 2 (Huyện 101)',
      state: 'none',
      round: null,
      noticedAt: null,
      until: null,
      answeredAt: null,
      open: 0,
    },
  ],
  objections: [
    objection,
    { ...objection, settled },
    { ...objection, settled: { ...settled, outcome: 'kept', points: '2' } },
    { ...objection, late: true },
  ],
} as const;
const receiver = {
  campaign: miniCampaign(),
  register: miniRegister,
  unit: null,
  leader: { name: '', title: '' },
  sample: true,
  profile: 'nd30',
} as const;

test('every objection with both texts, what was answered, and what is still open (P7)', () => {
  const { blocks, landscape } = noticeListDocument(receiver, input);
  const [facts, list] = blocks;
  expect(landscape).toBe(true);
  expect(facts).toMatchObject({ text: expect.stringContaining('còn 1 ý kiến chưa giải quyết') });
  const rows = list?.kind === 'table' ? list.table.rows : [];
  expect(rows.map((row) => [row[7], row[8]])).toEqual([
    ['Quyết định; Kế hoạch', 'chưa giải quyết'],
    ['Quyết định; Kế hoạch', 'Đổi điểm từ 2 thành 3,5. Chấp nhận'],
    ['Quyết định; Kế hoạch', 'Giữ nguyên. Chấp nhận'],
    ['Quyết định; Kế hoạch', 'gửi muộn, không giải quyết'],
  ]);
});

test('without an objection the paper says so; the workbook has units and objections', () => {
  const none = noticeListDocument(receiver, { ...input, objections: [] });
  expect(none.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  const { sheets } = noticeListWorkbook(['tập dượt'], input);
  expect(sheets.map(({ name, table }) => [name, table.rows.length])).toEqual([
    ['Đơn vị', 2],
    ['Ý kiến không đồng ý', 4],
  ]);
  expect(sheets[0]?.table.rows[1]?.slice(2)).toEqual([
    '',
    '',
    '',
    'chưa thông báo',
    '',
    { count: 0 },
  ]);
});
