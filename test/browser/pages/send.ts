import type { Page } from 'playwright-core';

import { practicePassphrase } from '../../../electron/rehearsal/people.ts';
import { goTo, pressButton, save } from './hands.ts';

/** The leader approves, the officer signs; the package is saved and its eight words are read (S2, U9). */
export async function approveAndSend(
  page: Page,
  { code, folder }: { readonly code: string; readonly folder: string },
) {
  await goTo(page, 'Gửi đi');
  await pressButton(page, 'Duyệt nội dung này');
  await page.locator('.btn--primary', { hasText: 'Ký và xuất hồ sơ' }).waitFor();
  await pressButton(page, 'Ký và xuất hồ sơ');
  await page.keyboard.insertText(practicePassphrase(code));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã ký và xuất hồ sơ' }).waitFor();
  const words = await page.locator('dialog .words li').allInnerTexts();
  const file = await save(page, folder, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Escape');
  return { file, words: words.map((word) => word.trim()) };
}
