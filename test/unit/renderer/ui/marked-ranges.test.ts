import { expect, test } from 'vitest';

import { markedRanges } from '../../../../renderer/ui/marked-ranges.ts';

const marked = (text: string, query: string) =>
  markedRanges(text, query).map(([from, to]) => text.slice(from, to));

test('U1, X2: what was typed is marked as it is written, with marks, apostrophes and spaces', () => {
  expect(marked('Xã Ia Sao', 'iasao')).toEqual(['Ia Sao']);
  expect(marked('Xã Đak Rong', 'dak')).toEqual(['Đak']);
  expect(marked("Xã K'Dang", 'kdang')).toEqual(["K'Dang"]);
  expect(marked('Xã Ia Sao'.normalize('NFD'), 'ia sao').map((it) => it.normalize('NFC'))).toEqual([
    'Ia Sao',
  ]);
});

test('several words are marked where each begins a word; what is not there marks nothing', () => {
  expect(marked('Ký và xuất hồ sơ', 'ky so ')).toEqual(['Ký', 'sơ']);
  expect(marked('Gửi tệp đó đi', 'ly do')).toEqual([]);
  expect(marked('Phường Tây Sơn', 'son tay')).toEqual(['Tây', 'Sơn']);
  expect(marked('Xã Ia Sao', 'pleiku')).toEqual([]);
  expect(marked('Xã Ia Sao', '')).toEqual([]);
});
