import type { Page } from 'playwright-core';

import { tabTo } from '../../builders/desk-window.ts';

/** From the first start onto a practice desk, by keyboard; ends on its home (X5). */
export async function practiseAs(page: Page, search: string): Promise<void> {
  await page.getByRole('radio', { name: 'Làm thật' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('combobox').focus();
  await page.keyboard.type(search);
  await page.keyboard.press('Enter');
  await tabTo(page, ({ name }) => name === 'Bắt đầu tập dượt');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đây là bàn tập dượt' }).waitFor();
}

/** Opens the palette, types, takes what stands first. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Tìm và ra lệnh' }).waitFor();
  await page.keyboard.type(words);
  await page.locator('.pal__i--on mark').first().waitFor();
  await page.keyboard.press('Enter');
}
