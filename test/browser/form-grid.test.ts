import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { aFolder } from '../builders/backend.ts';
import { aDeskWindow, focusIn, tabTo, type DeskWindow } from '../builders/desk-window.ts';
import { makeFormDesk } from '../builders/form-desk.ts';
import { findings } from './pages/axe.ts';
import { showAs } from './pages/form.ts';
import { goTo, watchMouse } from './pages/hands.ts';

const IA_SAO = '23767';

/** The form of a commune in its grid, with a clipboard as at the office. */
async function aGrid(): Promise<DeskWindow> {
  const dataDir = await makeFormDesk({ root: await aFolder(), unit: IA_SAO });
  const desk = await aDeskWindow({ dataDir });
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(desk.page, 'Phiếu');
  await showAs(desk.page, 'Bảng');
  await desk.page.getByRole('grid', { name: 'Bảng nhập số liệu' }).waitFor();
  return desk;
}

/** As copied in a spreadsheet. */
async function copy(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), `${text}\r\n`);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Code and column of the cell the cursor is in. */
async function cell(page: Page): Promise<string> {
  return await page.locator('.fx__ref').innerText();
}

async function stored({ api }: DeskWindow) {
  const form = await api['form.get']({});
  if (!form.ok) throw new Error(form.error.code);
  const { answers, unread, leaves } = form.value;
  const values = Object.entries(answers).map(([slug, { value }]) => [slug, value]);
  return { answers: Object.fromEntries(values), unread, leaves };
}

test('a block from Excel is pasted, put right from error to error, and taken back in one step (U2, 04)', async () => {
  const desk = await aGrid();
  const { page } = desk;
  const mouse = await watchMouse(page);
  await copy(page, [
    ['24', '20'],
    ['12', '14'],
    ['2l', ''],
  ]);
  await press(page, 'Control+v');
  const note = page.getByRole('region', { name: 'Kết quả dán' });
  await note.getByText('Đã dán 3 dòng × 2 cột từ bảng tính.').waitFor();
  expect(await note.innerText()).toContain('1 ô không đọc được, 1 dòng sai điều kiện');
  expect(await page.locator('[aria-live=polite]').allInnerTexts()).toContain(
    'Đã dán 5 ô, 2 dòng cần sửa.',
  );
  await expect
    .poll(() => stored(desk))
    .toMatchObject({
      answers: { so_cbcc_co_may: 24, tong_cbcc: 20, so_may_lan: 12, tong_may_tinh: 14 },
      unread: { so_may_mat: '2l' },
    });
  expect(await findings(page)).toEqual([]);

  await press(page, 'F8');
  expect((await focusIn(page)).name).toContain('văn bản mật');
  await page.keyboard.type('2');
  await press(page, 'F8');
  expect(await cell(page)).toBe('I.1.1 a');
  await page.keyboard.type('18');
  await note.getByText('5 ô đúng.').waitFor();
  await expect
    .poll(() => page.locator('[aria-live=polite]').allInnerTexts())
    .toContainEqual(expect.stringMatching(/^\d,\d\d trên 5/u));

  await press(page, 'Control+z', 'Control+z');
  expect(await note.innerText()).toContain('1 ô không đọc được');
  await press(page, 'Control+z');
  await expect.poll(async () => (await stored(desk)).answers).toEqual({});
  expect((await stored(desk)).unread).toEqual({});
  await press(page, 'Control+y');
  await expect.poll(async () => (await stored(desk)).unread).toEqual({ so_may_mat: '2l' });
  expect(await mouse.used()).toBe(false);
  expect(desk.complaints).toEqual([]);
});

test('cells are chosen with Shift, copied as a spreadsheet reads them, filled down and cleared (04)', async () => {
  const desk = await aGrid();
  const { page } = desk;
  await copy(page, [['1.250', '1.300']]);
  await press(page, 'Control+v', 'Shift+ArrowRight', 'Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('1250\t1300');

  await press(page, 'Shift+ArrowDown', 'Control+d');
  await expect
    .poll(async () => (await stored(desk)).answers)
    .toMatchObject({
      so_may_lan: 1250,
      tong_may_tinh: 1300,
    });
  await press(page, 'Delete');
  await expect.poll(async () => (await stored(desk)).answers).toEqual({});
  expect(desk.complaints).toEqual([]);
});

test('words fill choices, several choices, dates and reasons; a list opens from its cell and takes rows (U2)', async () => {
  const desk = await aGrid();
  const { page } = desk;
  const leaf = (code: string) => page.getByRole('rowheader', { name: code, exact: true });
  await leaf('I.1.4').locator('..').locator('[data-cell$=choice]').click();
  await copy(page, [['có']]);
  await press(page, 'Control+v');
  await expect.poll(async () => (await stored(desk)).answers).toMatchObject({ co_tslcd: true });
  await press(page, 'ArrowDown');
  await copy(page, [['Có gì đó']]);
  await press(page, 'Control+v');
  await page.getByText('có mục không nằm trong danh sách').waitFor();
  expect((await stored(desk)).unread).toEqual({ thiet_bi_mot_cua: 'Có gì đó' });

  await leaf('VII.1.2').locator('..').locator('[data-cell$=choice]').click();
  await press(page, 'F2');
  const dialog = page.getByRole('dialog');
  await tabTo(page, ({ name }) => name === 'Thêm dòng');
  await press(page, 'Enter');
  await copy(page, [
    ['Phần mềm hộ tịch', 'Tư pháp'],
    ['Phần mềm kế toán', 'Tài chính'],
  ]);
  await press(page, 'Control+v');
  await expect.poll(() => dialog.locator('tbody tr').count()).toBe(2);
  await press(page, 'Escape');
  await expect.poll(async () => (await stored(desk)).answers['danh_muc_pm']).toHaveLength(2);
  expect(await cell(page)).toBe('VII.1.2 chọn');
  expect(await focusIn(page)).toMatchObject({ name: expect.stringContaining('2 dòng') });
  expect(desk.complaints).toEqual([]);
});

test('both views stand at the same field, and a jump leads to its cell (04, U5)', async () => {
  const desk = await aGrid();
  const { page } = desk;
  await press(page, 'ArrowDown', 'ArrowRight');
  expect(await cell(page)).toBe('I.1.2 b');
  await showAs(page, 'Từng tiêu chí');
  await page.getByRole('heading', { name: 'Tỷ lệ máy tính kết nối mạng LAN' }).waitFor();
  await expect.poll(async () => (await focusIn(page)).field).toBe('tong_may_tinh');
  await tabTo(page, ({ field }) => field === 'so_may_mat');
  await showAs(page, 'Bảng');
  await expect.poll(async () => (await focusIn(page)).name).toContain('văn bản mật');
  await press(page, 'F7');
  expect(await cell(page)).toBe('I.1.3 chọn');
  expect(desk.complaints).toEqual([]);
});
