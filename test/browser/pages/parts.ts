import type { Page } from 'playwright-core';

import { PASSPHRASE } from '../../builders/backend.ts';
import { goTo, pickFiles, pressButton, save } from './hands.ts';

/** Marks a whole group of leaves and gives it to a person (U12). */
export async function assignGroup(
  page: Page,
  { group, officer }: { readonly group: string; readonly officer: string },
): Promise<void> {
  await goTo(page, 'Phân việc');
  await page.getByRole('checkbox', { name: `Cả nhóm ${group}` }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(officer);
  await page.keyboard.press('Enter');
  await page.getByText(`cho ${officer}.`).first().waitFor();
}

/** Exports the part of an officer, or on a helper's machine what was done there; gives the file. */
export async function exportPart(
  page: Page,
  { button, folder }: { readonly button: string; readonly folder: string },
): Promise<string> {
  await goTo(page, 'Phân việc');
  await pressButton(page, button);
  await page.keyboard.insertText(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã xuất phần việc' }).waitFor();
  const file = await save(page, folder, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Escape');
  return file;
}

/** Opens a part and waits for the comparison. */
export async function openPart(page: Page, file: string): Promise<void> {
  await goTo(page, 'Phân việc');
  await pickFiles(page, page.getByRole('button', { name: 'Mở phần việc' }), [file]);
  await page.getByText(/Chưa ghi gì vào phiếu|Tệp này đã gộp/u).waitFor();
}

/** Takes over what was compared, and waits until it is in the form. */
export async function mergePart(page: Page): Promise<void> {
  await pressButton(page, /^(Nhận phần việc|Gộp \d+ thay đổi|Ghi nhận đã nhận)$/u);
  await page
    .getByText(/^Đã (nhận phần việc|gộp|ghi nhận)/u)
    .first()
    .waitFor();
}
