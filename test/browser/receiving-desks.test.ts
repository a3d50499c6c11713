import { expect, test } from 'vitest';

import { aFolder, PASSPHRASE } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { provinceDay } from '../builders/receiving-story.ts';
import { downloadOf, expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';

const MINUTES = 60_000;
const world = await makeWorld();

test(
  'the Sở looks a unit up, opens its points down to the leaf by keyboard, exports and publishes',
  async () => {
    const { desk } = await provinceDay(world, await aFolder());
    const { page, complaints } = await showDesk(desk);

    await goToPlace(page, 'Theo dõi');
    await page.getByRole('searchbox').fill('xa hai 1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Xã Hai 1' }).waitFor();
    await page.getByText('muộn 2 ngày').first().waitFor();
    await expectAccessible(page);

    await goToPlace(page, 'Xếp hạng');
    const grid = page.getByRole('treegrid');
    await grid.waitFor();
    await expectAccessible(page);
    const marks = page.getByText('DỮ LIỆU TẬP DƯỢT').filter({ visible: true });
    expect(await marks.count()).toBe(1);
    const last = grid.getByRole('row', { name: 'Cuối' });
    expect(await last.filter({ hasText: 'Xã Hai 1' }).innerText()).toContain('Gửi muộn');
    expect(await last.filter({ hasText: 'Xã Hai 2' }).innerText()).toContain('Không gửi');

    await grid.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await grid.getByRole('row', { level: 2 }).count()).toBeLessThan(5);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByRole('list', { name: 'Các nhóm tiêu chí' }).waitFor();
    for (const list of ['Các nhóm tiêu chí', 'Các tiêu chí']) {
      await panel.getByRole('list', { name: list }).getByRole('button').first().focus();
      await page.keyboard.press('Enter');
    }
    await panel.getByRole('list', { name: 'Điểm qua các bước' }).waitFor();
    await panel.getByText('Điểm hiệu lực').waitFor();
    await expectAccessible(page);
    const original = await downloadOf(page, () =>
      panel.getByRole('button', { name: 'Lưu hồ sơ gốc' }).click(),
    );
    expect(original.name).toMatch(/^submission-thu-2019-1000\d-r1\.cqdt$/);
    await panel.getByRole('heading', { level: 2 }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await panel.getByRole('list', { name: 'Các tiêu chí' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    for (const [item, ending] of [
      ['Bảng xếp hạng (Excel)', '.xlsx'],
      ['Báo cáo tổng hợp (Word)', '.docx'],
      ['Sổ quyết định', 'decisions.json'],
    ] as const) {
      await page.getByRole('button', { name: 'Xuất' }).click();
      const made = await downloadOf(page, () => page.getByRole('menuitem', { name: item }).click());
      expect(made.name).toContain(ending);
    }

    await page.getByRole('button', { name: 'Chốt khối' }).click();
    await expectAccessible(page);
    for (const block of ['Sở, ban, ngành', 'UBND cấp huyện', 'UBND cấp xã'])
      await page.getByRole('button', { name: `Chốt khối ${block}` }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    for (const [step, done] of [
      ['Trình Ban Chỉ đạo', 'Đã trình dự thảo'],
      ['Ghi nhận phê duyệt', 'Đã ghi nhận phê duyệt.'],
      ['Công bố kết quả', 'Đã công bố.'],
    ] as const) {
      await page.getByRole('button', { name: step }).click();
      await page.getByLabel('Số, ngày').fill('15/TTr-STTTT ngày 05/12/2019');
      const passphrase = page.getByLabel('Mật khẩu khóa ký', { exact: true });
      if ((await passphrase.count()) > 0) await passphrase.fill(PASSPHRASE);
      await page.getByRole('dialog').getByRole('button', { name: step }).click();
      await page.getByText(done).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
    }
    expect(complaints).toEqual([]);
  },
  5 * MINUTES,
);
