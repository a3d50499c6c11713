import type { Page } from 'playwright-core';

import { practicePassphrase } from '../../../electron/rehearsal/people.ts';
import { goTo, pressButton, save } from './hands.ts';

/** The leader approves, the officer signs, at the second try of the passphrase; the package is saved and its eight words are read (S2, U9). */
export async function approveAndSend(
  page: Page,
  { code, folder }: { readonly code: string; readonly folder: string },
) {
  await goTo(page, 'Gửi đi');
  await pressButton(page, 'Duyệt nội dung này');
  await page.locator('.btn--primary', { hasText: 'Ký và xuất hồ sơ' }).waitFor();
  await pressButton(page, 'Ký và xuất hồ sơ');
  await page.keyboard.insertText('sai mật khẩu');
  await page.keyboard.press('Enter');
  await page.getByText('Mật khẩu khóa ký không đúng.').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(practicePassphrase(code));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã ký và xuất hồ sơ' }).waitFor();
  const words = await page.locator('dialog .words li').allInnerTexts();
  const file = await save(page, folder, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Escape');
  await goTo(page, 'Phiếu');
  await page.getByText('Lần gửi 1, đã khóa').waitFor();
  return { file, words: words.map((word) => word.trim()) };
}
