import { expect, test } from 'vitest';

import { aFolder } from '../builders/backend.ts';
import { aDeskWindow, tabTo, type DeskWindow } from '../builders/desk-window.ts';
import { makeFormDesk } from '../builders/form-desk.ts';
import { showAs } from './pages/form.ts';
import { goTo } from './pages/hands.ts';
import { inputMethod } from './pages/input-method.ts';

/** II.1.1 of a commune asks for a choice and a text, III.1.2 for a list, I.1.1 for figures and a reason. */
async function aForm(): Promise<DeskWindow> {
  const dataDir = await makeFormDesk({ root: await aFolder(), unit: '23767' });
  const desk = await aDeskWindow({ dataDir });
  await desk.api['form.save-many']({
    answers: [
      { field: 'so_cbcc_co_may', answer: { value: 18 } },
      { field: 'tong_cbcc', answer: { value: 20 } },
    ],
    leaves: [],
  });
  await goTo(desk.page, 'Phiếu');
  return desk;
}

async function stored({ api }: DeskWindow) {
  const form = await api['form.get']({});
  if (!form.ok) throw new Error(form.error.code);
  return form.value;
}

/** Half a word is neither saved nor judged; the whole word is saved once, as it stands. */
async function expectWholeWord(desk: DeskWindow, read: () => Promise<unknown>): Promise<void> {
  const telex = await inputMethod(desk.page);
  const before = await read();
  await telex.begin();
  await telex.ownKey('Enter');
  await telex.ownKey('ArrowDown');
  await desk.page.waitForTimeout(100);
  expect(await read()).toEqual(before);
  expect(await desk.page.locator(':focus').inputValue()).toBe('thiếu');
  await telex.commit('thiếu ');
  await desk.page.keyboard.type('2 máy');
  await expect.poll(read).toBe('thiếu 2 máy');
}

test('Telex never leaves half a word: reason, note, text, list, one by one and in the grid (X1, X2)', async () => {
  const desk = await aForm();
  const { page } = desk;
  const leafOf = async (code: string) => (await stored(desk)).leaves[code];
  await tabTo(page, ({ field }) => field === 'reason');
  await expectWholeWord(desk, async () => (await leafOf('I.1.1'))?.reason);
  await tabTo(page, ({ name }) => name === 'Thêm ghi chú');
  await page.keyboard.press('Enter');
  await page.getByLabel('Ghi chú', { exact: true }).focus();
  await expectWholeWord(desk, async () => (await leafOf('I.1.1'))?.note);

  await showAs(page, 'Bảng');
  const cellOf = (code: string, column: string) =>
    page
      .getByRole('rowheader', { name: code, exact: true })
      .locator('..')
      .locator(`[data-cell$=${column}]`);
  await cellOf('I.1.1', 'reason').click();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await leafOf('I.1.1'))?.reason).toBeUndefined();
  await expectWholeWord(desk, async () => (await leafOf('I.1.1'))?.reason);
  await cellOf('II.1.1', 'choice').click();
  await page.keyboard.press('ArrowDown');
  const textOf = async () => (await stored(desk)).answers['so_vb_phan_cong_cntt']?.value;
  await expectWholeWord(desk, textOf);

  await cellOf('III.1.2', 'choice').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await tabTo(page, ({ name }) => name === 'Thêm dòng');
  await page.keyboard.press('Enter');
  const firstCell = async () => {
    const value = (await stored(desk)).answers['danh_muc_quy_dinh']?.value;
    const [row] = Array.isArray(value) ? value : [];
    return typeof row === 'object' ? Object.values(row)[0] : undefined;
  };
  await expect.poll(firstCell).toBe('');
  await expectWholeWord(desk, firstCell);
  expect(desk.complaints).toEqual([]);
});

test('a word under way when the mouse goes to another cell is kept, and letters in a figure stay as typed (X1)', async () => {
  const desk = await aForm();
  const { page } = desk;
  const telex = await inputMethod(page);
  await showAs(page, 'Bảng');
  const row = page.getByRole('rowheader', { name: 'I.1.1', exact: true }).locator('..');
  await row.locator('[data-cell$=reason]').click();
  await telex.begin();
  await row.locator('[data-cell$=a]').click();
  await expect.poll(async () => (await stored(desk)).leaves['I.1.1']?.reason).toBe('thiếu');
  await telex.begin();
  expect((await stored(desk)).answers['so_cbcc_co_may']?.value).toBe(18);
  await expect.poll(() => page.getByText('không phải là số').count()).toBe(0);
  await telex.commit('thiếu');
  await page.getByText('“thiếu” không phải là số').waitFor();
  await expect.poll(async () => (await stored(desk)).unread).toEqual({ so_cbcc_co_may: 'thiếu' });
  expect(desk.complaints).toEqual([]);
});
