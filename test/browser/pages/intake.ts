import type { Page } from 'playwright-core';

import { goTo, pickFiles, pressButton, type } from './hands.ts';

/** Hands files in and reads the inspection list, which comes before anything is written (H1). */
export async function inspectFiles(page: Page, files: readonly string[]): Promise<string[]> {
  await goTo(page, 'Tiếp nhận');
  const button = page.locator('.bar').getByRole('button', { name: 'Nhập tệp' });
  await pickFiles(page, button, files);
  await page.getByText(`${files.length} tệp. Chưa ghi gì vào dữ liệu.`).waitFor();
  const entries = page.locator('.insp__t');
  await entries.nth(files.length - 1).waitFor();
  return await entries.allInnerTexts();
}

/** A file that came by mail before: the officer enters the true time and says why (P2). */
export async function enterArrival(
  page: Page,
  arrival: { readonly of: string; readonly date: string; readonly time: string },
): Promise<void> {
  const entry = page.locator('.insp__i').filter({ hasText: arrival.of });
  await entry.getByRole('button', { name: 'Ghi giờ đến thật' }).press('Enter');
  await type(page, 'Ngày đến', arrival.date);
  await type(page, 'Giờ đến', arrival.time);
  await type(page, 'Lý do, căn cứ', 'Thư công vụ đến hôm đó, in kèm (tập dượt).');
  await pressButton(page, 'Ghi thời điểm');
  await entry.getByRole('button', { name: `Đến lúc ${arrival.date} ${arrival.time}` }).waitFor();
}

/** Imports what was inspected and waits for its end. */
export async function importInspected(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Nhập ${count} tệp` }).press('Enter');
  await page.getByRole('heading', { name: `Đã xử lý xong ${count} tệp` }).waitFor();
}
