import type { Page } from 'playwright-core';

import { practicePassphrase, practicePeople } from '../../../electron/rehearsal/people.ts';
import { goTo, pickFiles, save, type } from './hands.ts';

/** The Sở makes its desk: practice campaign, people, key; its campaign package is saved in `folder`. */
export async function makeProvinceDesk(page: Page, folder: string) {
  await page
    .getByRole('button', { name: 'Máy này là của Sở TTTT: mở đợt đánh giá' })
    .press('Enter');
  await page.getByRole('radio', { name: 'Tập dượt' }).press('Space');
  await nameThePeople(page, 'so-tttt', { officer: 'Cán bộ phụ trách', leader: 'Lãnh đạo Sở' });
  await page.keyboard.press('Enter');
  const saveBy = async (button: string): Promise<string> =>
    await save(page, folder, () => page.getByRole('button', { name: button }).press('Enter'));
  return {
    campaignFile: await saveBy('Tải gói đợt đánh giá'),
    authorityFile: await saveBy('Tải tệp'),
  };
}

/** A unit opens the campaign, compares the Sở's words, takes its name, makes its key; the enrolment file comes out. */
export async function makeUnitDesk(
  page: Page,
  input: {
    readonly campaignFile: string;
    readonly words: readonly string[];
    readonly search: string;
    readonly code: string;
    readonly folder: string;
  },
): Promise<string> {
  const { campaignFile, words, search, code, folder } = input;
  await pickFiles(page, page.getByRole('button', { name: 'Mở gói đợt đánh giá' }), [campaignFile]);
  await page
    .locator('.words li')
    .nth(words.length - 1)
    .waitFor();
  const shown = await page.locator('.words li').allInnerTexts();
  if (shown.map((word) => word.trim()).join(' ') !== words.join(' '))
    throw new Error(`the words differ from the letter: ${shown.join(' ')}`);
  await page.getByLabel('Tôi đã so').press('Space');
  await type(page, 'Người đối chiếu', practicePeople(code).officer.name);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').focus();
  await page.keyboard.type(search);
  await page.keyboard.press('Enter');
  await nameThePeople(page, code, { officer: 'Người lập phiếu', leader: 'Lãnh đạo duyệt' });
  return await save(page, folder, () => page.keyboard.press('Enter'));
}

/** A credential, a receipt or a result that came back. */
export async function openFromInbox(page: Page, file: string): Promise<void> {
  await goTo(page, 'Nhận về');
  await pickFiles(page, page.getByRole('button', { name: 'Mở tệp nhận về' }), [file]);
  await page.getByText('Vừa mở').waitFor();
}

async function nameThePeople(
  page: Page,
  code: string,
  labels: { readonly officer: string; readonly leader: string },
): Promise<void> {
  const { officer, leader } = practicePeople(code);
  await type(page, labels.officer, officer.name);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(officer.title);
  await type(page, labels.leader, leader.name);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(leader.title);
  for (const field of ['Mật khẩu khóa ký', 'Nhập lại mật khẩu'])
    await type(page, field, practicePassphrase(code));
}
