import type { Page } from 'playwright-core';

import { pickFiles, pressButton, save } from './hands.ts';

/** From the form to the screen for Excel, by keys. */
export async function openWorkbookScreen(page: Page): Promise<void> {
  await pressButton(page, 'Excel');
  await page.getByRole('heading', { name: 'Điền phiếu bằng Excel' }).waitFor();
}

/** Exports the form and keeps the workbook; gives where. */
export async function exportWorkbook(page: Page, folder: string): Promise<string> {
  await pressButton(page, 'Xuất tệp Excel');
  await page.getByRole('list', { name: 'Tệp đã xuất' }).waitFor();
  return await save(page, folder, () => pressButton(page, /^Tải tệp .*\.xlsx$|^Tải/));
}

/** Chooses a workbook that came back. */
export async function chooseWorkbook(page: Page, file: string): Promise<void> {
  await pickFiles(page, page.getByRole('button', { name: /Chọn tệp (Excel|khác)/ }), [file]);
}

/** Rows of the review as a person reads them: number, then what the columns say. */
export async function rowsOfReview(page: Page): Promise<string[]> {
  const rows = page.locator('table[aria-label="Các chỗ khác với phiếu"] tbody tr:not(.g)');
  return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
