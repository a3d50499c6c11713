import type { Page } from 'playwright-core';

import { goTo, pressButton, type } from './hands.ts';

/** The arrival ledger: every arrival with its times and whether it counts (P2). */
export async function openArrivals(page: Page): Promise<void> {
  await goTo(page, 'Sổ đến');
  await page.getByRole('grid', { name: /^Sổ đến/u }).waitFor();
}

/** More time for one unit, by a decision with its reason; from the panel of its line (P2). */
export async function extendUnit(
  page: Page,
  input: { readonly unit: string; readonly date: string; readonly time: string },
): Promise<void> {
  await page.getByRole('grid').getByRole('row').filter({ hasText: input.unit }).first().click();
  await page.keyboard.press('Enter');
  await pressButton(page, 'Gia hạn cho đơn vị');
  await type(page, 'Hạn mới: trước ngày', input.date);
  await type(page, 'Giờ', input.time);
  await type(page, 'Lý do, số văn bản', 'Sự cố mạng, có công văn đề nghị (tập dượt).');
  await pressButton(page, 'Ghi quyết định');
}
