import { expect, test } from 'vitest';

import { proposedItems } from '../../../../../shared/domain/returns/proposed-items.ts';
import { miniSets } from '../../../../builders/mini-campaign.ts';

const known = {
  set: miniSets.xa,
  questions: [],
  missing: [],
  sections: new Map([['II', 'Tồn tại, hạn chế']]),
};

test('what is known is proposed: questions asked and parts missing, each leaf once, in order of the set (H4, P3)', () => {
  const at = '2019-10-18T09:00:00+07:00';
  const items = proposedItems({
    ...known,
    questions: [
      { leaf: 'B.2', question: 'Ai cấp?', at },
      { leaf: 'A.1', question: 'Văn bản số mấy?', at },
    ],
    missing: [
      { part: 'report', sections: ['II'] },
      { part: 'evidence', leaves: ['A.1'], of: 3 },
    ],
  });
  expect(items.map(({ leaf }) => leaf)).toEqual([null, 'A.1', 'B.2']);
  expect(items[0]?.reason).toBe('Báo cáo còn trống các mục: II Tồn tại, hạn chế.');
  expect(items[1]?.reason).toMatch(/^Văn bản số mấy\? Có điểm nhưng chưa kèm tài liệu/u);
});

test('where nothing is known nothing is proposed', () => {
  expect(proposedItems(known)).toEqual([]);
});
