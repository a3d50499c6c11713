import type { Page } from 'playwright-core';

import { practicePassphrase } from '../../../electron/rehearsal/people.ts';
import { goTo, pressButton, save, type } from './hands.ts';

/** The district signs too early and is led to the first missing commune; says why for it and the others; signs; saves. */
export async function sealBundle(
  page: Page,
  input: { readonly code: string; readonly firstMissing: string; readonly folder: string },
): Promise<string> {
  await goTo(page, 'Gói huyện');
  await page.getByRole('heading', { name: 'Gói của huyện' }).waitFor();
  await type(page, 'Mật khẩu khóa ký của huyện', practicePassphrase(input.code));
  await page.keyboard.press('Enter');
  await page.locator('input[aria-invalid="true"]:focus').waitFor();
  await type(
    page,
    `Lý do ${input.firstMissing} chưa có hồ sơ`,
    'Chưa gửi, đã nhắc ngày 21/10/2019 (tập dượt).',
  );
  await pressButton(page, 'Ghi lý do này cho các xã còn trống');
  await page.getByLabel('Mật khẩu khóa ký của huyện').press('Enter');
  await page.getByRole('heading', { name: 'Đã ký và xuất gói' }).waitFor();
  const file = await save(page, input.folder, () =>
    page.getByRole('button', { name: 'Tải gói' }).press('Enter'),
  );
  await page.keyboard.press('Escape');
  return file;
}
