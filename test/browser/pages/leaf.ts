import type { Locator, Page } from 'playwright-core';

import { tabTo } from '../../builders/desk-window.ts';
import { goTo, pickFiles } from './hands.ts';

/** Opens the form at its first leaf. */
export async function openForm(page: Page): Promise<void> {
  await goTo(page, 'Phiếu');
  await page.getByRole('heading', { level: 2, name: 'I.1.1' }).waitFor();
}

/** Replaces what stands in a field of the open leaf, found by its slug; returns the field. */
export async function enterFigure(page: Page, field: string, text: string): Promise<Locator> {
  await tabTo(page, (focus) => focus.field === field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  return page.locator(`[data-field="${field}"]`);
}

/** Opens the whole history of the leaf (Alt+H); returns its lines as they are read. */
export async function openHistory(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+h');
  const pane = page.getByRole('complementary', { name: /^Lịch sử/u });
  await pane.getByRole('listitem').first().waitFor();
  return pane.getByRole('listitem');
}

/** Opens last year's submission from beside the leaf and reads what was checked of it. */
export async function openLastYear(page: Page, file: string): Promise<string> {
  const button = page.getByRole('button', { name: 'Mở phiếu năm trước' });
  await tabTo(page, ({ name }) => name === 'Mở phiếu năm trước');
  await pickFiles(page, button, [file]);
  const dialog = page.getByRole('dialog');
  const said = await dialog.innerText();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return said;
}
