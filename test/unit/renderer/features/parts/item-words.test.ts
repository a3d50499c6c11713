import { describe, expect, test } from 'vitest';

import { itemTitle, itemWords } from '../../../../../renderer/features/parts/item-words.ts';
import type { PartItem } from '../../../../../shared/domain/parts/part-item.ts';
import { miniSet } from '../../../../builders/mini-set.ts';

const sha256 = 'a'.repeat(64);
const known = {
  set: miniSet('xa'),
  sections: [{ code: '1', title: 'Kết quả' }],
  evidence: [
    {
      sha256,
      extension: 'pdf',
      size: 10,
      fileName: 'a.pdf',
      title: 'Quyết định',
      number: '12/QĐ-UBND',
    },
  ],
};
const runs = (text: string) => [{ kind: 'paragraph' as const, runs: [{ text }] }];
const cases: readonly (readonly [PartItem, string, string, string])[] = [
  [{ kind: 'answer', field: 'ho_so', value: { value: 1250 } }, 'B.2', 'Hồ sơ', '1.250'],
  [
    { kind: 'answer', field: 'ho_so', value: { value: 8, estimatedAsOf: '2019-09-30' } },
    'B.2',
    'Hồ sơ',
    '8 (ước tính đến 30/09/2019)',
  ],
  [
    { kind: 'text', leaf: 'A.1', aspect: 'reason', value: 'thiếu máy' },
    'A.1',
    'Lý do chưa đạt điểm tối đa, Kế hoạch ứng dụng CNTT',
    'thiếu máy',
  ],
  [
    { kind: 'text', leaf: 'A.1', aspect: 'selfPoints', value: '1.5' },
    'A.1',
    'Điểm tự đánh giá thấp hơn, Kế hoạch ứng dụng CNTT',
    '1,50',
  ],
  [
    { kind: 'citation', leaf: 'A.1', sha256, place: 'trang 2' },
    'A.1',
    'Tài liệu kiểm chứng, Kế hoạch ứng dụng CNTT',
    'Quyết định số 12/QĐ-UBND, trang 2',
  ],
  [{ kind: 'report', section: '1', value: runs('Đã làm.') }, 'Báo cáo', 'Kết quả', 'Đã làm.'],
  [
    { kind: 'document', sha256, value: { title: 'Kế hoạch', number: '5/KH' } },
    'Thông tin tài liệu',
    'Quyết định',
    'Kế hoạch số 5/KH',
  ],
];

describe('what two officers have otherwise, in words (U12, X1)', () => {
  test.each(cases)('%o', (item, code, what, words) => {
    expect(itemTitle(item, known)).toEqual({ code, what });
    expect(itemWords(item, known)).toBe(words);
  });

  test('a side that has nothing says so', () => {
    expect(itemWords(null, known)).toBe('trống');
  });
});
