import type { Page } from 'playwright-core';

import { pressButton, type } from './hands.ts';

/** Chooses units by hand, with the ground for it (P6). */
export async function selectByHand(
  page: Page,
  { units, reason }: { readonly units: readonly string[]; readonly reason: string },
): Promise<void> {
  await pressButton(page, 'Chọn đơn vị');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Chọn tay' }).press('Enter');
  for (const unit of units)
    await dialog.getByRole('checkbox', { name: new RegExp(`^${unit} `, 'u') }).press('Space');
  await type(page, 'Căn cứ, lý do', reason);
  await pressButton(page, `Ghi nhận ${units.length} đơn vị`);
  await dialog.waitFor({ state: 'detached' });
}

/** Everybody who was selected is visited on one day by one team. */
export async function planVisits(
  page: Page,
  { date, team }: { readonly date: string; readonly team: string },
): Promise<void> {
  await pressButton(page, 'Lên lịch');
  const dialog = page.getByRole('dialog');
  for (const day of await dialog.getByLabel('Ngày kiểm tra', { exact: true }).all())
    await day.fill(date);
  await type(page, 'Tổ kiểm tra', team);
  await pressButton(page, 'Lưu lịch');
  await dialog.waitFor({ state: 'detached' });
}

/** The first leaf to be seen at a unit gets other points on the spot, with the reason. */
export async function scoreOnTheSpot(
  page: Page,
  input: { readonly unit: string; readonly points: string; readonly reason: string },
): Promise<void> {
  await page.getByRole('row').filter({ hasText: input.unit }).first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: `Tiêu chí của ${input.unit}` }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(input.points);
  await type(page, 'Lý do, nhận xét', input.reason);
  await pressButton(page, /^Lưu, sang tiêu chí sau/u);
  await page.getByText('Tiêu chí 1/').waitFor();
}
