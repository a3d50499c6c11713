import { expect, test } from 'vitest';

import { noticeLetter } from '../../../../../shared/domain/notices/notice-document.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { miniCampaign, miniRegister, miniSets } from '../../../../builders/mini-campaign.ts';
import { anAppraisal, anAppraisedLeaf } from '../../../../builders/notice-data.ts';

const unit = must(miniRegister.units[0], 'a commune');
const data = {
  ...anAppraisal('10001'),
  leaves: [
    anAppraisedLeaf('A.1', { district: '3', answer: 'Chấp nhận quyết định' }),
    anAppraisedLeaf('A.2', { self: '2', reason: '', provisional: true }),
    anAppraisedLeaf('B.1', { self: null, desk: null, points: '1.5', reason: '', checked: false }),
    anAppraisedLeaf('B.2', { points: null, status: 'not-counted-decided' as const }),
  ],
};
const letter = noticeLetter({
  campaign: miniCampaign(),
  register: miniRegister,
  leader: { name: 'Lãnh đạo tập dượt 7', title: 'Giám đốc' },
  unit,
  set: miniSets.xa,
  data,
});
const tables = letter.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const texts = letter.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

test('the letter beside a notice: who says what to whom, with marks of practice and sample (P7, N1, C7)', () => {
  expect(letter).toMatchObject({ type: 'THÔNG BÁO', symbol: '/TB-STTTT', signature: ['GIÁM ĐỐC'] });
  expect(letter.subject).toContain('Ủy ban nhân dân xã Một 1');
  expect(letter.marks).toHaveLength(2);
  expect(letter.receivers).toEqual(['Ủy ban nhân dân xã Một 1;', 'Ủy ban nhân dân huyện 101;']);
});

test('totals count what is counted; only leaves with other points are listed, each with its reason', () => {
  const [totals, changed] = tables;
  expect(totals?.rows.map(([, figure]) => figure)).toEqual([
    { decimal: '10' },
    { decimal: '6' },
    { decimal: '7.5' },
    { decimal: '75' },
    { decimal: '7.5' },
  ]);
  expect(changed?.rows.map((row) => [row[0], row.at(-1)])).toEqual([
    [
      'A.1',
      'Huyện thẩm tra: 3.\nSở thẩm định: 2.\nKế hoạch chưa được ban hành\nTrả lời ý kiến của đơn vị: Chấp nhận quyết định',
    ],
    ['B.1', 'Tiêu chí do người thẩm định chấm, đơn vị không tự chấm.'],
  ]);
});

test('what is provisional and what nobody looked at is said; the annex has every leaf', () => {
  expect(texts.some((text) => text.includes('tạm tính'))).toBe(true);
  expect(texts).toContain('Tiêu chí chưa có người thẩm định: B.1.');
  expect(texts.some((text) => text.includes('20/11/2019 00:00'))).toBe(true);
  const [annex] = letter.annexes;
  expect(annex?.table.rows.map((row) => row[0])).toEqual(['A.1', 'A.2', 'B.1', 'B.2']);
  expect(annex?.table.rows.at(-1)?.at(-1)).toBe('KĐG');
});
