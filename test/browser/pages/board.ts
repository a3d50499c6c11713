import type { Page } from 'playwright-core';

/** The unit's line of the board, opened beside the table. */
export async function openUnit(page: Page, name: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Tìm đơn vị, huyện hoặc mã' });
  await search.fill(name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name }).waitFor();
}

/** Writes a telephone number into the active line by keys alone. */
export async function typePhone(page: Page, unit: string, phone: string): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: `Điện thoại của ${unit}` }).fill(phone);
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: unit }).getByText(phone).waitFor();
}

type Return = {
  readonly reason: string;
  readonly leaf: string;
  readonly asked: string;
  readonly passphrase: string;
};

/** Fills the dialog that sends a submission back, up to the signature. */
export async function fillReturn(page: Page, said: Return): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Trả lại để bổ sung/u });
  await dialog.getByRole('radio', { name: /^Thiếu thành phần/u }).check();
  await dialog.getByLabel('Lý do chung').fill(said.reason);
  await dialog.getByLabel('Thêm tiêu chí').selectOption(said.leaf);
  await dialog.getByLabel(new RegExp(`^${said.leaf} `, 'u')).fill(said.asked);
  await dialog.getByLabel('Mật khẩu khóa ký').fill(said.passphrase);
}
