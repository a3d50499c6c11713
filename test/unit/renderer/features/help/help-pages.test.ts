import { expect, test } from 'vitest';

import {
  findPages,
  helpPages,
  pageOfScreen,
} from '../../../../../renderer/features/help/help-pages.ts';
import { vi } from '../../../../../shared/i18n/vi.ts';

test('X5: each kind of desk reads how it does its own work, and everyone the whole letter', () => {
  const titles = (role: 'unit' | 'district' | 'province') =>
    helpPages(role).map(({ title }) => title);
  expect(titles('unit')).toContain('Điền phiếu');
  expect(titles('unit')).not.toContain('Gói của huyện');
  expect(titles('district')).toEqual(expect.arrayContaining(['Điền phiếu', 'Gói của huyện']));
  expect(titles('province')).toContain('Thẩm định, xếp hạng');
  for (const role of ['unit', 'district', 'province', 'author'] as const) {
    const letter = helpPages(role).filter(({ kind }) => kind === 'letter');
    expect(letter.map(({ title }) => title)).toEqual([
      'V/v tổ chức đánh giá mức độ Chính quyền điện …',
      'I.1. Thực hiện đánh giá theo Bộ tiêu chí theo từng …',
      'I.2. Thời gian, cách thức thực hiện đánh giá, xếp hạng',
      'I.3. Lập báo cáo',
      'I.4. Kết quả đánh giá mức độ Chính quyền điện tử …',
      'Thông tin liên hệ',
      'Sở Thông tin và Truyền thông sẽ báo cáo, đề …',
    ]);
  }
});

test('X5: what is looked for is found in how-tos and in the letter, without marks', () => {
  const found = findPages(helpPages('unit'), 'ly do khong dat').map(({ id }) => id);
  expect(found).toContain('letter-I.1');
  expect(findPages(helpPages('unit'), 'xyz')).toEqual([]);
});

test('X5: every screen that has a how-to leads to it by F1; ids are unique', () => {
  const ids = vi.help.topics.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = vi.help.topics.flatMap(({ screen }) => (screen === undefined ? [] : [screen]));
  expect(Object.keys(vi.frame.screens)).toEqual(expect.arrayContaining(named));
  const places = named.filter((screen) => screen !== 'home').map(pageOfScreen);
  expect(places).not.toContain('start');
  expect(pageOfScreen('enrolment')).toBe('start');
});
