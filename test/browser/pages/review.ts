import type { Locator, Page } from 'playwright-core';

/** The line of a table of looks by what it is called. */
export function lineOf(page: Page, name: string): Locator {
  return page.locator('table.vt').getByRole('row', { name });
}

/** Waits until a line says how far it is. */
export async function lineSays(page: Page, name: string, state: string): Promise<void> {
  await lineOf(page, name).getByText(state, { exact: true }).waitFor();
}

/** Waits for the table of a leaf or of a unit, with the keys in it. */
export async function tableIsOpen(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator('table.vt:focus').waitFor();
}

/** Other points and why, by keys alone: F2, the number, Enter, the reason, Enter. */
export async function changePoints(page: Page, points: string, reason: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.type(points);
  await page.keyboard.press('Enter');
  await page.locator('[data-field="review-reason"]:focus').waitFor();
  await page.keyboard.type(reason);
  await page.keyboard.press('Enter');
}
