import { expect, test } from 'vitest';

import type { HistoryLine } from '../../../../shared/domain/history/leaf-history.ts';
import { historyWords } from '../../../../shared/i18n/history-words.ts';
import {
  choice,
  day,
  integer,
  leaf,
  multiChoice,
  setOf,
  table,
  yesNo,
} from '../../../builders/criteria.ts';

const set = setOf(
  [
    integer('vb', { label: 'Văn bản đi', unit: 'văn bản', required: false }),
    integer('ty_le', { label: 'Tỷ lệ', unit: '%', required: false }),
    yesNo('co', { label: 'Đã có', required: false }),
    day('ngay', { label: 'Ngày ban hành', required: false }),
    choice('muc', ['cao', 'thap'], { label: 'Mức', required: false }),
    multiChoice('viec', ['mot', 'hai'], { label: 'Việc', required: false }),
    table('ds', { label: 'Danh mục', required: false }),
  ],
  [leaf('A.1', '2', { kind: 'boolean', condition: 'co' })],
);
const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
const evidence = [{ sha256: one, title: '', fileName: 'bao-cao.pdf' }];
const head = {
  id: '1',
  at: '2019-10-14T10:41:00+07:00',
  who: 'Cán bộ tập dượt 12',
  via: null,
  revision: 2,
};
type Answer = Extract<HistoryLine, { kind: 'answer' }>;

function figure(field: string, old: Answer['old'], now: Answer['new']): string {
  const line = { ...head, kind: 'answer' as const, field, old, new: now };
  const said = historyWords(line, { set, evidence });
  return `${said.what}: ${said.old ?? ''} → ${said.now ?? ''}`;
}

test('figures are said with unit, comma and dots; choices, days and tables in words (X1)', () => {
  expect(figure('vb', { value: 410 }, { value: 1386 })).toBe(
    'Văn bản đi: 410 văn bản → 1.386 văn bản',
  );
  expect(figure('ty_le', null, { value: 85, estimatedAsOf: '2019-10-15' })).toBe(
    'Tỷ lệ: trống → 85% (ước tính đến 15/10/2019)',
  );
  expect(figure('co', { value: false }, { value: true })).toBe('Đã có: Không → Có');
  expect(figure('ngay', { value: '2019-03-01' }, null)).toBe('Ngày ban hành: 01/03/2019 → trống');
  expect(figure('viec', { value: [] }, { value: ['mot', 'hai'] })).toMatch(
    /^Việc: không có mục nào → .+; .+$/u,
  );
  expect(figure('ds', { value: [{ ten: 'x' }] }, { value: [] })).toBe('Danh mục: 1 dòng → 0 dòng');
});

test('texts stand in quotes, own points go back to the computed ones, documents have their names', () => {
  const text = (part: 'reason' | 'selfPoints', old: string | null, now: string | null) =>
    historyWords({ ...head, kind: 'text', part, old, new: now }, { set, evidence });
  expect(text('reason', null, 'Thiếu máy')).toEqual({
    what: 'Lý do chưa đạt điểm tối đa',
    old: 'trống',
    now: '“Thiếu máy”',
  });
  expect(text('selfPoints', '1.5', null)).toMatchObject({ old: '1,50', now: 'điểm tính được' });
  const cited = historyWords(
    {
      ...head,
      kind: 'evidence',
      old: [{ sha256: other, place: '' }],
      new: [{ sha256: one, place: 'trang 3' }],
    },
    { set, evidence },
  );
  expect(cited.what).toBe('Thêm bao-cao.pdf, trang 3. Bỏ tài liệu đã xóa');
  expect(historyWords({ ...head, kind: 'recalled' }, { set, evidence }).what).toBe(
    'Thu hồi, mở lần gửi 2',
  );
});
