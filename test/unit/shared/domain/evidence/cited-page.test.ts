import { expect, test } from 'vitest';

import { citedPage } from '../../../../../shared/domain/evidence/cited-page.ts';

test.each([
  ['trang 12', 12],
  ['Trang 3-5, mục II', 3],
  ['mục II, tr. 7', 7],
  ['tr.9', 9],
  ['Phụ lục (trang 4)', 4],
  ['15', 15],
])('a citation at “%s” opens page %i (U4)', (place, page) => {
  expect(citedPage(place)).toBe(page);
});

test.each(['', 'mục II', 'trang bìa', 'trang 0', 'nhập tr', 'điều 12', 'trang 123456'])(
  '“%s” names no page',
  (place) => {
    expect(citedPage(place)).toBeNull();
  },
);
