import { expect, test } from 'vitest';

import { suggestNumber } from '../../../../../shared/domain/evidence/suggest-number.ts';

test.each([
  ['45-KH-UBND ke hoach CNTT.pdf', '45/KH-UBND'],
  ['KH 45-KH-UBND.pdf', '45/KH-UBND'],
  ['1252_STTTT-CNTT.PDF', '1252/STTTT-CNTT'],
  ['BC 120 BC UBND.docx', '120/BC-UBND'],
  ['7.QĐ-UBND.pdf', '7/QĐ-UBND'],
])('“%s” says its number (U4)', (name, number) => {
  expect(suggestNumber(name)).toBe(number);
});

test.each([
  'IMG_2019.jpg',
  'anh-dan-V.1.3-2019-10-16-104205.png',
  '20191012-SCAN-A.pdf',
  'bao cao 9.pdf',
  '12-KH ke hoach.pdf',
])('“%s” says none', (name) => {
  expect(suggestNumber(name)).toBeNull();
});
