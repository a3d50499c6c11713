import type { Page } from 'playwright-core';

import { pickFiles, pressButton, type } from './hands.ts';
import { savePackages } from './saved-files.ts';

async function receive(page: Page, files: readonly string[]): Promise<void> {
  await pickFiles(page, page.getByRole('button', { name: 'Nhận tệp' }), files);
}

/** A reviewer's request comes in; the eight words agree on the telephone (P5). */
export async function nameReviewer(page: Page, enrolment: string): Promise<void> {
  await receive(page, [enrolment]);
  await pressButton(page, 'Đã khớp, xác nhận');
  await page.getByText('Đã xác nhận khóa, giao việc được.').first().waitFor();
  await page.keyboard.press('Escape');
}

/** Marks a unit in the list and gives it to the reviewer at that place, beside whoever holds it already. */
export async function assignUnit(
  page: Page,
  { unit, to }: { readonly unit: string; readonly to: number },
): Promise<void> {
  await type(page, 'Tìm đơn vị', unit);
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(1).waitFor();
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').nth(to).press('Space');
  const move = dialog.getByLabel('Lấy lại của người đang giữ cùng tiêu chí');
  if (await move.isChecked()) await move.press('Space');
  await pressButton(page, 'Giao việc');
  await dialog.waitFor({ state: 'detached' });
}

/** The Sở signs a work set for everybody who holds something; the files are saved. */
export async function issueWorksets(
  page: Page,
  { passphrase, folder }: { readonly passphrase: string; readonly folder: string },
): Promise<string[]> {
  await pressButton(page, 'Xuất tập việc');
  await type(page, 'Mật khẩu khóa ký của Sở', passphrase);
  await page.keyboard.press('Enter');
  const files = await savePackages(page, { list: 'Tập việc', folder });
  await page.keyboard.press('Escape');
  return files;
}

/** Findings of several reviewers come in together. */
export async function takeFindings(page: Page, files: readonly string[]): Promise<void> {
  await receive(page, files);
  await pressButton(page, `Nhận ${files.length} kết quả`);
  await pressButton(page, 'Xem xung đột');
}

/** Of two values one is kept, with a reason and the name of who decides. */
export async function settleConflict(page: Page, reason: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Hai người thấy khác nhau' }).waitFor();
  await page.getByRole('radio').first().press('Space');
  await page.getByLabel('Lý do quyết định').fill(reason);
  await pressButton(page, 'Quyết định');
  await page.getByText('Không có xung đột nào.').waitFor();
}
