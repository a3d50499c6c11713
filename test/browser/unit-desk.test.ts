import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import { openPackage } from '../../electron/backend/package/read-package.ts';
import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { sectionsFor, wantedSections } from '../../shared/domain/campaign/report-outline.ts';
import { PASSPHRASE } from '../builders/backend.ts';
import { aDeskWindow, aGiaLaiAuthority, tabTo, type DeskWindow } from '../builders/desk-window.ts';
import { fillWithKeyboard } from '../builders/keyboard-clerk.ts';

const MINUTES = 60_000;
const set = readShippedCampaign('gialai-2019').sets.xa;
const answers = makeAnswers({ set, quality: 0.7, random: createSeededRandom('bàn phím') });
type Authority = Awaited<ReturnType<typeof aGiaLaiAuthority>>;

/** The file dialog belongs to the system; everything else goes through keys. */
async function giveFile(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
}

async function setUp({ page, api }: DeskWindow, authority: Authority): Promise<void> {
  await giveFile(page, authority.campaignFile);
  await page.getByText('Đối chiếu khóa của Sở TTTT').waitFor();
  await page.getByLabel('Tôi đã so').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Cán bộ tập dượt 12');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').focus();
  await page.keyboard.type('ia sao grai');
  await page.keyboard.press('Enter');
  for (const text of ['Cán bộ tập dượt 12', 'Công chức', 'Lãnh đạo tập dượt 12', 'Chủ tịch']) {
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
  for (const field of ['Mật khẩu khóa ký', 'Nhập lại mật khẩu']) {
    await page.getByLabel(field, { exact: true }).focus();
    await page.keyboard.insertText(PASSPHRASE);
  }
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const enrolment = await (await download).path();
  await page.getByRole('heading', { name: 'Xã Ia Sao' }).waitFor();
  await goTo(page, 'Nhận về');
  await giveFile(page, await authority.certify(enrolment));
  await page.getByText('Vừa mở').waitFor();
  const session = await api['session.get']({});
  expect(session.ok && session.value.desk?.unit.code).toBe('23767');
}

async function goTo(page: Page, screen: string): Promise<void> {
  await tabTo(page, ({ name }) => name.startsWith(screen));
  await page.keyboard.press('Enter');
}

test(
  'a commune sets up its desk, fills its form with the keyboard only, is approved, signs and exports',
  { timeout: 5 * MINUTES },
  async () => {
    const authority = await aGiaLaiAuthority();
    const desk = await aDeskWindow();
    const { page } = desk;
    await setUp(desk, authority);

    await goTo(page, 'Phiếu');
    await fillWithKeyboard(page, set, answers);
    await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
    await goTo(page, 'Báo cáo');
    for (const { code } of wantedSections(sectionsFor(authority.campaign.report, 'xa'))) {
      await tabTo(page, ({ field }) => field === code);
      await page.keyboard.insertText('Nội dung tập dượt.');
    }
    await page.getByText('Đã lưu').waitFor();
    await goTo(page, 'Còn thiếu');
    const preview = await desk.api['submission.preview']({});
    const blocks = preview.ok
      ? preview.value.problems.filter((one) => one.severity === 'block')
      : [];
    expect(blocks).toEqual([]);
    await page.getByText('Chặn 0').waitFor();

    await tabTo(page, ({ name }) => name === 'Duyệt nội dung này');
    await page.keyboard.press('Enter');
    await page.locator('.btn--primary', { hasText: 'Ký và xuất hồ sơ' }).waitFor();
    await tabTo(page, ({ name }) => name === 'Ký và xuất hồ sơ');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('sai mật khẩu');
    await page.keyboard.press('Enter');
    await page.getByText('Mật khẩu khóa ký không đúng.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đã ký và xuất hồ sơ' }).waitFor();
    const words = await page.locator('dialog .words li').allInnerTexts();
    expect(words).toHaveLength(8);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^submission-gialai-2019-23767-r1/);
    const opened = await openPackage(await file.path(), {
      anchors: NO_ANCHORS,
      arrivedAt: '2019-10-04T08:00:00+07:00',
    });
    expect(opened.ok && opened.value.manifest.unit.name).toBe('Xã Ia Sao');
    if (opened.ok) await opened.value.close();

    await page.keyboard.press('Escape');
    await goTo(page, 'Phiếu');
    await page.getByText('Lần gửi 1, đã khóa').waitFor();
    expect(desk.complaints).toEqual([]);
  },
);

test('letters still being composed are not saved, pasted pictures become evidence, undo brings a figure back', async () => {
  const authority = await aGiaLaiAuthority();
  const desk = await aDeskWindow();
  const { page, api } = desk;
  await setUp(desk, authority);
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
  const authority = await aGiaLaiAuthority();
  const desk = await aDeskWindow();
  const { page } = desk;
  await setUp(desk, authority);
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
