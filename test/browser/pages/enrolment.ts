import type { Page } from 'playwright-core';

import { practicePassphrase } from '../../../electron/rehearsal/people.ts';
import { goTo, pressButton, save, type } from './hands.ts';
import { importInspected, inspectFiles } from './intake.ts';

/** The Sở takes an enrolment in, hears the eight words on the telephone, issues; the credential is saved (T3). */
export async function issueCertificate(
  page: Page,
  input: { readonly enrolment: string; readonly unit: string; readonly folder: string },
): Promise<string> {
  await inspectFiles(page, [input.enrolment]);
  await importInspected(page, 1);
  await goTo(page, 'Chứng thư');
  const grid = page.getByRole('grid');
  await grid.getByRole('row').filter({ hasText: input.unit }).waitFor();
  await grid.focus();
  await page.keyboard.press('Space');
  await pressButton(page, 'Cấp chứng thư cho 1 đơn vị');
  await type(page, 'Mật khẩu khóa ký của Sở', practicePassphrase('so-tttt'));
  await page.keyboard.press('Enter');
  await page.getByText('Đã cấp 1 chứng thư').waitFor();
  const credential = await save(page, input.folder, () =>
    page.getByRole('button', { name: /^Tải credential-/u }).press('Enter'),
  );
  await page.keyboard.press('Escape');
  return credential;
}
