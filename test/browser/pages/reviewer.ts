import type { Page } from 'playwright-core';

import { practicePassphrase, practicePeople } from '../../../electron/rehearsal/people.ts';
import { mustSucceed } from '../../../electron/rehearsal/desk.ts';
import type { DeskWindow } from '../../builders/desk-window.ts';
import { goTo, pickFiles, pressButton, save, type } from './hands.ts';

/** A reviewer's laptop on its first morning, past the screens of the first start; the request it sends (P5). */
export async function setUpReviewer(
  { page, api, give, take }: DeskWindow,
  input: { readonly name: string; readonly campaignFile: string; readonly folder: string },
): Promise<string> {
  const { name, campaignFile, folder } = input;
  const person = { ...practicePeople(name).officer, title: 'Người thẩm định' };
  const campaign = mustSucceed(
    'campaign',
    await api['setup.open-campaign']({ file: give(campaignFile) }),
  );
  const { sha256: fingerprint } = campaign.authority;
  mustSucceed('confirm', await api['setup.confirm-authority']({ fingerprint, by: person }));
  const { enrolment } = mustSucceed(
    'reviewer',
    await api['setup.create-reviewer']({ person, phone: '', passphrase: practicePassphrase(name) }),
  );
  await page.reload();
  return take(enrolment, folder);
}

/** Opens the work set that the Sở signed and goes to the desk of looks. */
export async function openWorkset(page: Page, file: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Mở tập việc' });
  await pickFiles(page, button, [file]);
  await page.getByRole('button', { name: 'Mở Thẩm định' }).press('Enter');
  await page.getByRole('grid').waitFor();
}

/** Other points at the first line, with their reason, without leaving the line (P4). */
export async function lowerFirst(
  page: Page,
  { points, reason }: { readonly points: string; readonly reason: string },
): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(points);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(reason);
  await page.keyboard.press('Enter');
  await page.getByRole('grid').getByText('Sửa điểm').waitFor();
}

/** What was found is signed with the laptop's own key and saved. */
export async function sealFindings(
  page: Page,
  { passphrase, folder }: { readonly passphrase: string; readonly folder: string },
): Promise<string> {
  await goTo(page, 'Tổng quan');
  await page
    .getByRole('button', { name: /^Xuất kết quả/u })
    .last()
    .press('Enter');
  await type(page, 'Mật khẩu khóa ký', passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã xuất kết quả' }).waitFor();
  const file = await save(page, folder, () => pressButton(page, /^Tải/u));
  await page.keyboard.press('Escape');
  return file;
}
