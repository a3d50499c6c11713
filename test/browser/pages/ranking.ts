import type { Page } from 'playwright-core';

import { goTo, pressButton, save } from './hands.ts';

/** Closes every block: relative criteria become final (P8). */
export async function closeBlocks(page: Page): Promise<void> {
  await goTo(page, 'Xếp hạng');
  await pressButton(page, 'Chốt khối');
  const dialog = page.getByRole('dialog', { name: 'Chốt khối' });
  const open = dialog.getByRole('button', { name: /^Chốt khối .+/u });
  const blocks = await open.count();
  for (let left = blocks; left > 0; left -= 1) {
    await open.first().press('Enter');
    await dialog
      .getByText('Chưa chốt', { exact: true })
      .nth(left - 1)
      .waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Escape');
}

/** Opens where a unit's points come from, down to its first leaf, with the keyboard (K3). */
export async function drillToLeaf(page: Page, unit: string): Promise<void> {
  const table = page.getByRole('treegrid');
  await table.focus();
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 300; presses += 1) {
    const row = table.locator('tr[aria-selected="true"]');
    if (((await row.textContent()) ?? '').includes(unit)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: new RegExp(`^${unit}`, 'u') }).waitFor();
  await page
    .getByRole('list', { name: 'Các nhóm tiêu chí' })
    .getByRole('button')
    .first()
    .press('Enter');
  await page.getByRole('list', { name: 'Các tiêu chí' }).getByRole('button').first().press('Enter');
  await page.getByRole('list', { name: 'Điểm qua các bước' }).waitFor();
}

/** Excel or Word, by the menu. */
export async function exportRanking(
  page: Page,
  { entry, folder }: { readonly entry: string; readonly folder: string },
): Promise<string> {
  return await save(page, folder, async () => {
    await pressButton(page, 'Xuất');
    await page.getByRole('menuitem', { name: entry }).press('Enter');
  });
}
