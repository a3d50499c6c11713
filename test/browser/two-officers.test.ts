import { expect, test } from 'vitest';

import { aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { launch } from '../builders/browser.ts';
import { aDeskWindow, aGiaLaiAuthority, type DeskWindow } from '../builders/desk-window.ts';
import { PEOPLE } from '../builders/unit-desk.ts';
import { findings } from './pages/axe.ts';
import { goTo, watchMouse } from './pages/hands.ts';
import { assignGroup, exportPart, mergePart, openPart } from './pages/parts.ts';

const MINUTES = 60_000;
const HELPER = 'Cán bộ tập dượt 13';
const GROUP = 'II.1. Nhân lực';
type Authority = Awaited<ReturnType<typeof aGiaLaiAuthority>>;

/** A machine of xã Ia Sao whose officer is `officer`. */
async function aMachine(desk: DeskWindow, authority: Authority, officer: string): Promise<void> {
  const { api, page } = desk;
  value(await api['setup.open-campaign']({ file: desk.give(authority.campaignFile) }));
  const by = { name: officer, title: 'Công chức' };
  value(await api['setup.confirm-authority']({ fingerprint: authority.fingerprint, by }));
  const people = { ...PEOPLE, officer: by };
  const input = { role: 'unit', unit: '23767', people, passphrase: PASSPHRASE } as const;
  value(await api['setup.create-desk'](input));
  await page.reload();
  await page.getByRole('heading', { name: 'Xã Ia Sao' }).waitFor();
}

async function enter({ api, page }: DeskWindow, field: string, figure: number): Promise<void> {
  value(await api['form.save-answer']({ field, answer: { value: figure } }));
  await page.reload();
}

test(
  'two officers of a commune share the form: one gives work out, the other fills it, both changes meet (U12)',
  { timeout: 4 * MINUTES },
  async () => {
    const authority = await aGiaLaiAuthority();
    const folder = await aFolder();
    const browser = await launch();
    const main = await aDeskWindow({ browser });
    const helper = await aDeskWindow({ browser });
    await aMachine(main, authority, PEOPLE.officer.name);
    await aMachine(helper, authority, HELPER);
    await enter(main, 'tong_cbcc', 20);
    const mouse = await watchMouse(main.page);

    await goTo(main.page, 'Phân việc');
    await assignGroup(main.page, { group: GROUP, officer: HELPER });
    expect(await findings(main.page)).toEqual([]);
    const task = await exportPart(main.page, {
      button: `Xuất phần việc của ${HELPER}`,
      folder,
    });
    expect(task).toMatch(/part-gialai-2019-23767-[0-9a-f]{8}\.cqdt$/u);

    await openPart(helper.page, task);
    await helper.page.getByText('máy này chỉ điền phần việc được giao').waitFor();
    await mergePart(helper.page);
    await helper.page.getByText('Hồ sơ được duyệt và ký ở máy chính').waitFor();
    expect(await findings(helper.page)).toEqual([]);
    await goTo(helper.page, 'Gửi đi');
    await helper.page.getByText('Không gửi hồ sơ từ máy này').waitFor();
    await goTo(helper.page, 'Còn thiếu');
    const own = helper.page.getByRole('button', { name: /^Của tôi \d+$/u });
    expect(await own.getAttribute('aria-pressed')).toBe('true');
    await goTo(helper.page, 'Phiếu');
    await helper.page
      .getByRole('heading', { name: 'Có cán bộ, công chức phụ trách CNTT' })
      .waitFor();

    await enter(helper, 'tong_cbcc', 21);
    await enter(helper, 'so_cbcc_dat_chuan', 18);
    await enter(main, 'tong_cbcc', 22);
    const back = await exportPart(helper.page, { button: 'Xuất phần đã làm', folder });

    await openPart(main.page, back);
    const table = main.page.getByRole('table');
    expect(await findings(main.page)).toEqual([]);
    const go = main.page.getByRole('button', { name: 'Gộp 1 thay đổi' });
    expect(await go.getAttribute('aria-disabled')).toBe('true');
    await table.getByRole('radio', { name: /^Lấy của đồng nghiệp: .*Tổng số/u }).press('Space');
    await mergePart(main.page);
    const form = value(await main.api['form.get']({}));
    expect(form.answers['tong_cbcc']?.value).toBe(21);
    expect(form.answers['so_cbcc_dat_chuan']?.value).toBe(18);

    await openPart(main.page, back);
    await main.page.getByText('Gộp lại không thay đổi gì').waitFor();
    expect(await findings(main.page)).toEqual([]);
    expect(await mouse.used()).toBe(false);
    expect([...main.complaints, ...helper.complaints]).toEqual([]);
    await browser.close();
  },
);
