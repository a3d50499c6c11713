import type { Page } from 'playwright-core';

import { pressButton, type } from './hands.ts';
import { savePackages } from './saved-files.ts';

/** Notices to everybody who is due one, each with its letter; the files are saved (P7). */
export async function issueNotices(
  page: Page,
  { passphrase, folder }: { readonly passphrase: string; readonly folder: string },
): Promise<string[]> {
  await pressButton(page, 'Gửi thông báo');
  await type(page, 'Mật khẩu khóa ký của Sở', passphrase);
  await page.keyboard.press('Enter');
  const files = await savePackages(page, { list: 'Thông báo đã ký', folder });
  await page.keyboard.press('Escape');
  return files;
}

/** Every objection in turn: the first gets other points, the others stay, each with an answer. */
export async function settleObjections(page: Page, count: number): Promise<void> {
  await pressButton(page, `Ý kiến (${count})`);
  for (let left = count; left > 0; left -= 1) {
    const form = page.getByRole('form', { name: 'Giải quyết' });
    await form.waitFor();
    if (left === count) {
      await form.getByRole('radio', { name: 'Đổi điểm thành' }).press('Space');
      await form.getByLabel('Điểm mới').fill('0,5');
    }
    const answer = form.getByLabel('Trả lời đơn vị');
    await answer.fill('Đã xem tài liệu bổ sung (tập dượt).');
    await answer.press('Control+Enter');
    await page.getByRole('button', { name: `Ý kiến (${left - 1})` }).waitFor();
  }
}

/** Ends the round: whoever was silent agreed. */
export async function closeRound(page: Page, round: number): Promise<void> {
  await pressButton(page, `Chốt vòng ${round}`);
  await pressButton(page, 'Chốt vòng');
  await page.getByText(`Đã chốt: vòng ${round}`).waitFor();
}
