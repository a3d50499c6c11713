import { expect, test } from 'vitest';

import { judgedLong, judgedShort, lateBy } from '../../../../shared/i18n/arrival-words.ts';

const limit = '2019-10-25T00:00:00+07:00';

test.each([
  ['2019-10-25T00:00:00+07:00', '1 phút'],
  ['2019-10-25T00:12:00+07:00', '12 phút'],
  ['2019-10-25T08:15:00+07:00', '8 giờ 15 phút'],
  ['2019-10-26T08:15:00+07:00', '1 ngày 8 giờ'],
  ['2019-10-28T00:10:00+07:00', '3 ngày'],
])('an arrival at %s is late by %s (P2)', (at, said) => {
  expect(lateBy(at, limit)).toBe(said);
});

test.each([
  [{ inTime: true, by: 'deadline' }, 'Đúng hạn'],
  [{ inTime: true, by: 'extension' }, 'Đúng hạn gia hạn'],
  [{ inTime: true, by: 'return' }, 'Đúng hạn bổ sung'],
  [{ inTime: false, by: 'deadline' }, 'Muộn 1 ngày 8 giờ'],
] as const)('%j is said as %s', (judgement, said) => {
  const at = '2019-10-26T08:15:00+07:00';
  expect(judgedShort({ ...judgement, at, limit })).toBe(said);
});

test('a late one says which limit it missed, a level without deadline that it has none', () => {
  const at = '2019-10-26T08:15:00+07:00';
  expect(judgedLong({ at, inTime: false, by: 'deadline', limit })).toBe(
    'Muộn 1 ngày 8 giờ; hạn trước 25/10/2019 00:00, không gia hạn',
  );
  expect(judgedLong({ at, inTime: true, by: 'no-deadline', limit: null })).toBe(
    'Không đặt hạn; cấp này không đặt hạn',
  );
});
