import { expect, test } from 'vitest';

import { buildCampaign, readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { anAuthority, type TestAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { aDeskWindow, focusIn, tabTo } from '../builders/desk-window.ts';
import { sentEarlier } from '../builders/earlier-year.ts';
import { makeFormDesk } from '../builders/form-desk.ts';
import { sha256 } from '../builders/mini-campaign.ts';
import { fillFigures, makeUnitDesk } from '../builders/unit-window.ts';
import { findings } from './pages/axe.ts';
import { goTo, watchMouse } from './pages/hands.ts';
import { enterFigure, openForm, openHistory, openLastYear } from './pages/leaf.ts';

const MINUTES = 60_000;
const MACHINES = 'so_cbcc_co_may';

/** A commune's desk on which a colleague entered two figures the evening before. */
async function deskOfYesterday(): Promise<string> {
  const dir = await makeFormDesk({ root: await aFolder(), unit: '23767' });
  const evening = await aBackend({ dir, now: '2019-10-13T17:00:00+07:00' });
  for (const [field, figure] of Object.entries({ [MACHINES]: 16, tong_cbcc: 20 }))
    value(await evening.api['form.save-answer']({ field, answer: { value: figure } }));
  evening.close();
  return dir;
}

const { template, register, sets } = readShippedCampaign('gialai-2019');
const campaign = {
  ...buildCampaign({ template, sets, practice: true, sha256 }),
  report: { required: false, sections: [] },
};

/** The Sở of Gia Lai in a campaign that asks for no report. */
async function withoutReport(): Promise<TestAuthority> {
  return await anAuthority({ folder: await aFolder(), campaign, register, sets });
}

/** What the commune sent in 2018, with seven machines. */
async function phieuOf2018(): Promise<string> {
  return await sentEarlier({
    unit: '23767',
    register,
    sets,
    campaign: { ...campaign, id: 'gialai-2018', year: 2018 },
    fill: async (desk) => {
      await fillFigures(desk, 'năm trước');
      value(await desk.api['form.save-answer']({ field: MACHINES, answer: { value: 7 } }));
    },
  });
}

test(
  'U2 U3: history brings an old figure back, "2l" survives a restart, last year stands beside it, all by keyboard',
  { timeout: 3 * MINUTES },
  async () => {
    const lastYear = await phieuOf2018();
    const dataDir = await deskOfYesterday();
    const desk = await aDeskWindow({ dataDir, startsAt: '2019-10-14T08:00:00+07:00' });
    const { page } = desk;
    const mouse = await watchMouse(page);
    await openForm(page);
    const machines = await enterFigure(page, MACHINES, '12');

    const lines = await openHistory(page);
    await expect.poll(() => lines.first().innerText()).toMatch(/12 người\s+\d\d:\d\d hôm nay/u);
    expect(await lines.first().innerText()).toContain('16 người');
    await tabTo(page, ({ name }) => name.startsWith('Về lại 16 người'));
    await page.keyboard.press('Enter');
    expect(await machines.inputValue()).toBe('16');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focusIn(page)).field).toBe(MACHINES);
    await page.keyboard.press('Control+z');
    expect(await machines.inputValue()).toBe('12');

    await enterFigure(page, MACHINES, '2l');
    await page.getByText('có chữ l thay cho số 1').waitFor();
    await page.getByText('Đã lưu').waitFor();
    await page.reload();
    await goTo(page, 'Còn thiếu');
    const row = page.getByRole('row').filter({ hasText: '“2l” không phải là số' });
    await row.getByRole('button').press('Enter');
    await expect.poll(async () => (await focusIn(page)).field).toBe(MACHINES);
    expect(await machines.inputValue()).toBe('2l');
    await enterFigure(page, MACHINES, '17');

    await page.keyboard.press('F6');
    const checked = await openLastYear(page, lastYear);
    expect(checked).toContain('hồ sơ năm 2018');
    expect(checked).toContain('Chưa kiểm tra được nơi cấp chứng thư số');
    await page.getByText('Năm 2018: 7 người, tăng 143%, xem lại số liệu').waitFor();
    await page.getByText('Năm nay hơn').waitFor();
    await openHistory(page);
    expect(await findings(page)).toEqual([]);
    expect(await mouse.used()).toBe(false);
    expect(desk.complaints).toEqual([]);
  },
);

test(
  'U11: the home says what is due, what came back and which sending counts; Enter goes on with the work',
  { timeout: 2 * MINUTES },
  async () => {
    const authority = await withoutReport();
    const desk = await aDeskWindow({ startsAt: '2019-10-16T08:00:00+07:00' });
    const { page, api } = desk;
    await makeUnitDesk(desk, authority, '23767');
    await fillFigures(desk, 'tổng quan');
    await page.reload();
    await expect.poll(async () => (await focusIn(page)).name).toBe('Đến Gửi đi');
    value(await api['submission.approve']({}));
    const sealed = value(await api['submission.seal']({ passphrase: PASSPHRASE }));
    const receipt = {
      format: 'receipt/1',
      unit: '23767',
      revision: 1,
      digest: sealed.digest,
      number: 27,
      arrivedAt: '2019-10-16T15:32:00+07:00',
      importedAt: '2019-10-16T15:40:00+07:00',
      via: null,
      inTime: true,
    };
    const unit = { code: '23767', level: 'xa', name: 'Xã Ia Sao' } as const;
    const made = await authority.make({ kind: 'receipt', unit, data: { receipt } });
    value(await api['inbox.open']({ file: desk.give(made.file) }));

    await page.reload();
    await page.getByText('Giấy biên nhận số 27').waitFor();
    await page.getByText('16/10/2019 15:32, lần gửi 1, đúng hạn').waitFor();
    await page.getByText('Được tính').waitFor();
    const days = page.getByRole('list', { name: 'Các mốc của đợt đánh giá' });
    expect(await days.innerText()).toMatch(/Đã nhận lần 1.*Hạn gửi.*Hết kỳ số liệu/su);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Gửi đi' }).waitFor();
    expect(desk.complaints).toEqual([]);
  },
);
