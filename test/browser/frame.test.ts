import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { digestWords } from '../../shared/domain/package/digest-words.ts';
import { aFolder } from '../builders/backend.ts';
import { launch } from '../builders/browser.ts';
import { aDeskWindow, aGiaLaiAuthority, focusIn } from '../builders/desk-window.ts';
import { findings } from './pages/axe.ts';
import { makeUnitDesk } from './pages/first-start.ts';
import { watchMouse } from './pages/hands.ts';
import { command, practiseAs } from './pages/practice.ts';

const MINUTE = 60_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});
const chosen = (page: Page) => page.locator('.pal__i--on');

test(
  'U1: from an empty machine to a desk that can be filled in well under three minutes, by keyboard',
  { timeout: 2 * MINUTE },
  async () => {
    const authority = await aGiaLaiAuthority();
    const desk = await aDeskWindow({ browser });
    const { page } = desk;
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    const mouse = await watchMouse(page);
    const began = Date.now();
    await makeUnitDesk(page, {
      campaignFile: authority.campaignFile,
      words: digestWords(authority.fingerprint),
      search: 'IASAO iagrai',
      code: '23767',
      folder: await aFolder(),
    });
    await page.getByRole('heading', { name: 'Xã Ia Sao' }).waitFor();
    const seconds = (Date.now() - began) / 1000;
    // Three minutes are for a person who reads; the keys themselves leave most of that even on a busy machine.
    expect(seconds).toBeLessThan(90);
    expect(await mouse.used()).toBe(false);
    expect(await page.locator('.titlebar').innerText()).toContain('Huyện Ia Grai, năm 2019');
    expect(desk.complaints).toEqual([]);
  },
);

test(
  'X5: a clerk practises from the first start, fills samples, leaves, and is asked for nothing real',
  { timeout: 2 * MINUTE },
  async () => {
    const desk = await aDeskWindow({ browser });
    const { page } = desk;
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    expect(await findings(page)).toEqual([]);
    const mouse = await watchMouse(page);
    await practiseAs(page, 'ia sao grai');
    expect(await page.locator('.titlebar .tag').innerText()).toBe('Tập dượt');
    expect(await mouse.used()).toBe(false);

    await command(page, 'dien so lieu mau');
    await page
      .getByText(/^Đã điền mẫu \d+ số liệu, \d+ lý do\.$/u)
      .first()
      .waitFor();
    await command(page, 've ban lam viec that');
    await page.getByRole('dialog', { name: 'Đây là bàn tập dượt' }).waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Về bàn làm việc thật' })
      .press('Enter');
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    const session = await desk.api['session.get']({});
    expect(session.ok && session.value.campaign).toBeNull();

    await page.getByRole('radio', { name: 'Làm thật' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Đang có bàn tập dượt của Xã Ia Sao').waitFor();
    await page.getByRole('button', { name: 'Tiếp tục tập dượt' }).press('Enter');
    await page.getByRole('heading', { name: 'Đây là bàn tập dượt' }).waitFor();
    await page.getByRole('button', { name: 'Xóa bàn tập dượt' }).press('Enter');
    await page.getByRole('button', { name: 'Xóa, về bàn làm việc thật' }).press('Enter');
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    const state = await desk.api['practice.state']({});
    expect(state.ok && state.value).toEqual({ inUse: false, kept: null });
    expect(desk.complaints).toEqual([]);
  },
);

test(
  'X2: everything is found from anywhere without marks; Esc goes back to where one was; blocked commands say why',
  { timeout: 2 * MINUTE },
  async () => {
    const desk = await aDeskWindow({ browser });
    const { page } = desk;
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    await practiseAs(page, 'ia sao grai');
    await page.getByRole('button', { name: 'Điền số liệu mẫu' }).focus();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('may tinh');
    await expect.poll(() => chosen(page).innerText()).toMatch(/^I\.1\.1 .*máy tính/u);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect((await focusIn(page)).name).toBe('Điền số liệu mẫu');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('ky va xuat');
    await expect.poll(() => chosen(page).innerText()).toMatch(/còn \d+ mục chặn/u);
    expect(await chosen(page).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Tìm và ra lệnh' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('khong co gi nhu the');
    await page.getByText('Không có gì khớp').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Thử ít chữ hơn').waitFor();

    await command(page, 'I.1.2');
    await page.getByRole('heading', { name: 'Tỷ lệ máy tính kết nối mạng LAN' }).waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Điền phiếu' }).waitFor();
    await page.keyboard.press('Alt+Backspace');
    await page.getByRole('heading', { name: 'Tỷ lệ máy tính kết nối mạng LAN' }).waitFor();
    expect(desk.complaints).toEqual([]);
  },
);

test(
  'X1, X2: Telex composes in the palette; Enter that ends a word takes nothing; the letter is searched; keys are listed',
  { timeout: 2 * MINUTE },
  async () => {
    const desk = await aDeskWindow({ browser });
    const { page } = desk;
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    await practiseAs(page, 'pleiku tay son');
    const keyboard = await page.context().newCDPSession(page);
    await page.keyboard.press('Control+k');
    await keyboard.send('Input.imeSetComposition', {
      text: 'lý',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await page.getByRole('dialog', { name: 'Tìm và ra lệnh' }).waitFor();
    await keyboard.send('Input.insertText', { text: 'lý do không đạt' });
    await expect.poll(() => chosen(page).innerText()).toMatch(/lý do không đạt/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^I\.1\. Thực hiện đánh giá/u }).waitFor();
    expect(await page.locator('.letter').innerText()).toContain(
      'đối với các tiêu chí không đạt điểm tối đa đề nghị nêu rõ lý do không đạt',
    );
    await page.getByLabel('Tìm trong trợ giúp').focus();
    await page.keyboard.type('18/10/2019');
    await page.locator('.help-page mark').first().waitFor();
    expect(await page.locator('.help-page mark').allInnerTexts()).toContain('18/10/2019');
    expect(await findings(page)).toEqual([]);

    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect((await focusIn(page)).field).toBeNull();
    expect(await page.getByLabel('Tìm trong trợ giúp').inputValue()).toBe('18/10/2019');
    expect(desk.complaints).toEqual([]);
  },
);
