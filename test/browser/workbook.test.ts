import path from 'node:path';

import { expect, test } from 'vitest';

import { aFolder, value } from '../builders/backend.ts';
import { aDeskWindow, focusIn, tabTo, type DeskWindow } from '../builders/desk-window.ts';
import { cellOf, editWorkbook } from '../builders/form-books.ts';
import { makeFormDesk } from '../builders/form-desk.ts';
import { findings } from './pages/axe.ts';
import { goTo, watchMouse } from './pages/hands.ts';
import {
  chooseWorkbook,
  exportWorkbook,
  openWorkbookScreen,
  rowsOfReview,
} from './pages/workbook.ts';

async function formOf({ api }: DeskWindow) {
  return value(await api['form.get']({}));
}

test(
  'a colleague fills the form in Excel; the clerk sees each difference, leaves one, takes the rest, takes it back (U6)',
  { timeout: 240_000 },
  async () => {
    const root = await aFolder();
    const dataDir = await makeFormDesk({ root, unit: '23767', filled: true });
    const desk = await aDeskWindow({ dataDir });
    const { page } = desk;
    const mouse = await watchMouse(page);
    const before = await formOf(desk);

    await goTo(page, 'Phiếu');
    await openWorkbookScreen(page);
    expect(await findings(page)).toEqual([]);
    const file = await exportWorkbook(page, root);
    expect(path.basename(file)).toBe('phieu-23767-lan-1.xlsx');

    // Meanwhile somebody changes a figure here that the colleague changes too.
    value(
      await desk.api['form.save-answer']({ field: 'bang_thong_internet', answer: { value: '45' } }),
    );
    await editWorkbook(file, (book) => {
      cellOf(book, 'field:tong_cbcc', 'value').value = 21;
      cellOf(book, 'field:so_cbcc_co_may', 'value').value = 30;
      cellOf(book, 'field:bang_thong_internet', 'value').value = 60;
      cellOf(book, 'leaf:I.1.1', 'reason').value = 'Chờ cấp thêm máy trong quý IV.';
      cellOf(book, 'leaf:I.1.2', 'note').value = 'Đã đối chiếu sổ tài sản.';
      cellOf(book, 'field:so_may_lan', 'value').value = '2l';
    });
    await chooseWorkbook(page, file);
    await page.getByRole('heading', { name: 'Xem trước: phieu-23767-lan-1.xlsx' }).waitFor();
    const rows = await rowsOfReview(page);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('30 người');
    expect(await page.getByText('1 ô không đọc được').count()).toBeGreaterThan(0);
    expect(await page.getByText('có chữ l thay cho số 1').count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    // Nothing was written by looking.
    expect((await formOf(desk)).answers['tong_cbcc']).toEqual(before.answers['tong_cbcc']);

    // At 200 % nothing scrolls sideways but the table within itself (X2).
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      683,
    );
    await page.setViewportSize({ width: 1366, height: 768 });

    // The keyboard already stands in the list. The one that both changed is left alone until a person says so.
    const both = page.locator('[data-difference="answer/bang_thong_internet"]');
    expect(await both.isChecked()).toBe(false);
    expect((await focusIn(page)).name).toContain('I.1.1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await page.getByRole('button', { name: /^Nhận 3 chỗ/ }).count()).toBe(1);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã nhận 3 chỗ từ phieu-23767-lan-1.xlsx.').first().waitFor();
    const taken = await formOf(desk);
    expect(taken.answers['tong_cbcc']?.value).toBe(21);
    expect(taken.answers['bang_thong_internet']?.value).toBe('45');
    expect(taken.leaves['I.1.1']?.reason).toBe(before.leaves['I.1.1']?.reason);
    expect(taken.leaves['I.1.2']?.note).toBe('Đã đối chiếu sổ tài sản.');
    expect(taken.leaves['I.1.2']?.evidence).toEqual(before.leaves['I.1.2']?.evidence);

    await tabTo(page, ({ name }) => name === 'Hoàn tác lần nhận này');
    await page.keyboard.press('Enter');
    await page.getByText('Đã hoàn tác, 3 chỗ trở lại như trước.').first().waitFor();
    const back = await formOf(desk);
    expect(back.answers['tong_cbcc']).toEqual(before.answers['tong_cbcc']);
    expect(back.leaves).toEqual(before.leaves);

    // A workbook that lost a row says so, names the row and the remedy, and changes nothing.
    await editWorkbook(file, (book) => {
      cellOf(book, 'field:tong_cbcc', 'key').value = null;
    });
    await chooseWorkbook(page, file);
    await page.getByText('Không nhận được tệp này').first().waitFor();
    expect(await page.getByText('Thiếu dòng “Tổng số cán bộ, công chức').count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    expect(await formOf(desk)).toMatchObject({ answers: back.answers, leaves: back.leaves });
    expect(await mouse.used()).toBe(false);
    expect(desk.complaints).toEqual([]);
  },
);
