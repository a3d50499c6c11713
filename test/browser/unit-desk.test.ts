import { expect, test } from 'vitest';

import { aFolder } from '../builders/backend.ts';
import { aDeskWindow, type DeskWindow } from '../builders/desk-window.ts';
import { makeFormDesk } from '../builders/form-desk.ts';
import { goTo } from './pages/hands.ts';

async function anEmptyForm(): Promise<string> {
  return await makeFormDesk({ root: await aFolder(), unit: '23767' });
}

test('letters still being composed are not saved, pasted pictures become evidence, undo brings a figure back', async () => {
  const desk = await aDeskWindow({ dataDir: await anEmptyForm() });
  const { page, api } = desk;
  await api['form.save-answer']({ field: 'tong_cbcc', answer: { value: 20 } });
  await api['form.save-answer']({ field: 'so_cbcc_co_may', answer: { value: 18 } });
  await page.reload();
  await page.locator('.rail').getByRole('button', { name: 'Phiếu' }).click();
  const reason = page.getByLabel('Lý do chưa đạt điểm tối đa');
  await reason.focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', {
    text: 'thie',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await keyboard.send('Input.imeSetComposition', {
    text: 'thiế',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await page.waitForTimeout(200);
  expect(await storedReason(desk)).toBeUndefined();
  await keyboard.send('Input.insertText', { text: 'thiếu máy' });
  await page.getByText('Đã lưu').waitFor();
  await expect.poll(() => storedReason(desk)).toBe('thiếu máy');

  await page.evaluate(() => {
    const bytes = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      ),
      (letter) => letter.charCodeAt(0),
    );
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.locator('.chip__name').waitFor();
  expect(await page.locator('.chip__name').innerText()).toMatch(
    /^anh-dan-I\.1\.1-2019-10-03-\d{6}\.png$/u,
  );

  const total = page.getByLabel('Tổng số cán bộ, công chức cấp xã');
  await total.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2l');
  await page.getByText('có chữ l thay cho số 1').waitFor();
  expect(await total.inputValue()).toBe('2l');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.250');
  await page.keyboard.press('Tab');
  expect(await total.inputValue()).toBe('1.250');
  await page.keyboard.press('Control+z');
  await expect.poll(() => total.inputValue()).toBe('20');
  expect(desk.complaints).toEqual([]);
});

test('the grid is filled with Enter, Tab and arrows, keeps its place, and a failing save is tried until it works', async () => {
  const desk = await aDeskWindow({ dataDir: await anEmptyForm() });
  const { page } = desk;
  await goTo(page, 'Phiếu');
  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('grid', { name: 'Bảng nhập số liệu' }).waitFor();
  await page.route('**/api/call', async (route) => {
    const saving = route.request().postData()?.includes('form.save') === true;
    await (saving ? route.abort() : route.continue());
  });
  await page.keyboard.type('18');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await page.getByText('Chưa lưu được, đang thử lại').waitFor();
  await page.unroute('**/api/call');
  await page.getByText('Đã lưu').waitFor();
  await expect.poll(() => storedAnswer(desk, 'so_cbcc_co_may')).toBe(18);
  expect(await storedAnswer(desk, 'tong_cbcc')).toBe(20);

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('15');
  await expect.poll(() => storedAnswer(desk, 'so_may_lan')).toBe(15);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Từng tiêu chí' }).click();
  await page.getByRole('heading', { name: 'Tỷ lệ máy tính kết nối mạng LAN' }).waitFor();
  expect(desk.complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
});

async function storedAnswer({ api }: DeskWindow, field: string): Promise<unknown> {
  const form = await api['form.get']({});
  return form.ok ? form.value.answers[field]?.value : undefined;
}

async function storedReason({ api }: DeskWindow): Promise<string | undefined> {
  const form = await api['form.get']({});
  return form.ok ? form.value.leaves['I.1.1']?.reason : undefined;
}
