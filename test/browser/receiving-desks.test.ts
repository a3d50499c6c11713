import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aDistrictDesk } from '../builders/receiving-desk.ts';
import { boardRow, provinceDay, submissionOf } from '../builders/receiving-story.ts';
import { downloadOf, expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const MINUTES = 60_000;
const world = await makeWorld();

test(
  'a district drops files, sees what each is before anything is written, imports, and sees who is missing',
  async () => {
    const desk = await aDistrictDesk(world, '101');
    const good = await submissionOf(world, '10001');
    const broken = path.join(await aFolder(), 'cat-ngan.cqdt');
    await writeFile(broken, (await readFile(good.path)).subarray(0, 2000));
    const { page, complaints } = await showDesk(desk);

    await goToPlace(page, 'Theo dõi');
    await page.getByRole('grid').waitFor();
    await expectAccessible(page);
    await page.locator('input[type=file]').setInputFiles([good.path, broken]);
    const panel = page.getByRole('complementary');
    await panel.getByText('Xã Một 1, lần gửi 1').waitFor();
    await panel.getByText('cat-ngan.cqdt').waitFor();
    await panel.getByText('1 sẵn sàng, 1 sẽ cách ly').waitFor();
    expect((await boardRow(desk, '10001'))?.state).toBe('not-sent');
    await expectAccessible(page);

    await panel.getByRole('button', { name: 'Ghi giờ đến thật' }).click();
    await page.getByLabel('Ngày đến').fill('16/10/2019');
    await page.getByLabel('Giờ đến').fill('15:30');
    await page.getByLabel('Lý do, căn cứ').fill('Thư điện tử công vụ, in kèm');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ghi thời điểm' }).click();
    await panel.getByRole('button', { name: 'Đến lúc 16/10/2019 15:30' }).waitFor();
    await panel.getByRole('button', { name: 'Nhập 1 tệp' }).click();

    await page.getByRole('heading', { name: 'Đã xử lý xong 2 tệp' }).waitFor();
    await page.getByText('Tệp bị cắt ngắn').waitFor();
    await expectAccessible(page);
    expect(await boardRow(desk, '10001')).toMatchObject({
      state: 'received',
      arrivedAt: '2019-10-16T15:30:00+07:00',
    });
    await page.getByRole('button', { name: 'Cách ly 1' }).click();
    await page.getByRole('grid', { name: '1 tệp cách ly' }).waitFor();
    await expectAccessible(page);

    await goToPlace(page, 'Theo dõi');
    await page.getByRole('button', { name: 'Danh sách đôn đốc' }).click();
    await page.getByText('2 đơn vị cần gọi, 2 đơn vị chưa có số điện thoại.').waitFor();
    expect(complaints).toEqual([]);
  },
  5 * MINUTES,
);

test(
  'a district seals its bundle with a reason for each missing commune and reads out its eight words',
  async () => {
    const desk = await aDistrictDesk(world, '101');
    const { path: file } = await submissionOf(world, '10001');
    value(await desk.api['intake.import']({ files: [{ file: await desk.give(file) }] }));
    await fillMiniForm(desk);
    value(await desk.api['submission.approve']({}));
    value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
    const { page, complaints } = await showDesk(desk);

    await goToPlace(page, 'Gói huyện');
    await page.getByLabel('Mật khẩu khóa ký của huyện', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Ký và xuất gói' }).click();
    await page.getByText('Còn 2 xã chưa ghi lý do.').waitFor();
    await page.getByLabel('Lý do Xã Một 2 chưa có hồ sơ').fill('Mất điện nhiều ngày');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ghi lý do này cho các xã còn trống' }).click();
    await page.getByRole('button', { name: 'Ký và xuất gói' }).click();
    await page.getByRole('heading', { name: 'Đã ký và xuất gói' }).waitFor();
    expect(await page.getByRole('list', { name: 'Tám từ' }).getByRole('listitem').count()).toBe(8);
    await expectAccessible(page);
    const bundle = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Tải gói' }).click(),
    );
    expect(bundle.name).toBe('bundle-thu-2019-101-r1.cqdt');
    expect(complaints).toEqual([]);
  },
  5 * MINUTES,
);

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
