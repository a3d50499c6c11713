import type { Page } from 'playwright-core';

import { tabTo } from '../../builders/desk-window.ts';

/** Adds a document to the leaf that is open; the button by keyboard, the dialog is the system's (U4). */
export async function addEvidence(page: Page, file: string): Promise<void> {
  await tabTo(page, ({ name }) => name === 'Thêm tài liệu');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(file);
  await page.locator('.chip__name').first().waitFor();
}

/** Writes every section of the report. */
export async function writeReport(page: Page, sections: readonly string[]): Promise<void> {
  for (const code of sections) {
    await tabTo(page, ({ field }) => field === code);
    await page.keyboard.insertText('Nội dung tập dượt.');
  }
  await page.getByText('Đã lưu').waitFor();
}

/** Shows the same form as one criterion at a time, or as a table over all of them. */
export async function showAs(page: Page, view: 'Từng tiêu chí' | 'Bảng'): Promise<void> {
  await page.getByRole('button', { name: view, exact: true }).press('Enter');
}
