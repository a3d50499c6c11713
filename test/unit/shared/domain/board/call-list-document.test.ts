import { expect, test } from 'vitest';

import {
  callListDocument,
  callListWorkbook,
} from '../../../../../shared/domain/board/call-list-document.ts';
import { miniCampaign, miniRegister } from '../../../../builders/mini-campaign.ts';

const line = {
  code: '10001',
  unit: 'Xã Một 1',
  within: '',
  name: 'Cán bộ tập dượt 3',
  phone: '02693.844.118',
  why: 'Chưa gửi hồ sơ.',
  say: 'Hỏi tiến độ.',
};
const list = {
  receiver: {
    campaign: miniCampaign(),
    register: miniRegister,
    unit: miniRegister.units.find(({ code }) => code === '101') ?? null,
    leader: { name: 'Lãnh đạo tập dượt 7', title: 'Chủ tịch' },
    sample: true,
    profile: 'nd30',
  },
  campaign: 'Đợt thử năm 2019',
  now: '2019-10-23T08:00:00+07:00',
  lines: [line],
} as const;

test('a district’s list has room for the answer, says what it is, and names no district (H3, X6)', () => {
  const document = callListDocument(list);
  expect(document).toMatchObject({
    landscape: true,
    issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN 101'],
    type: 'DANH SÁCH ĐÔN ĐỐC',
    signature: [],
  });
  expect(document.marks.join()).toContain('DỮ LIỆU TẬP DƯỢT');
  const table = document.blocks.find(({ kind }) => kind === 'table');
  const columns = table?.kind === 'table' ? table.table.columns.map(({ title }) => title) : [];
  expect(columns).toEqual([
    'STT',
    'Đơn vị',
    'Người liên hệ',
    'Điện thoại',
    'Tình trạng',
    'Nội dung trao đổi',
    'Kết quả gọi',
  ]);
});

test('the Sở’s workbook names the district of each commune', () => {
  const within = 'Huyện 101';
  const receiver = { ...list.receiver, unit: null };
  const book = callListWorkbook({ ...list, receiver, lines: [{ ...line, within }] });
  const [sheet] = book.sheets;
  expect(book.marks.join()).toContain('DỮ LIỆU TẬP DƯỢT');
  expect(sheet?.notes.join()).toContain('Sở Thông tin và Truyền thông');
  expect(sheet?.table.rows[0]?.slice(1, 5)).toEqual([
    'Xã Một 1',
    within,
    'Cán bộ tập dượt 3',
    '02693.844.118',
  ]);
});
