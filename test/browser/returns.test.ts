import { expect, test } from 'vitest';

import { PASSPHRASE, value } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aDistrictDesk, aSendingDesk } from '../builders/receiving-desk.ts';
import { boardRow, take } from '../builders/receiving-story.ts';
import { downloadOf, expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';
import { fillReturn, openUnit, typePhone } from './pages/board.ts';

const MINUTES = 60_000;
const world = await makeWorld();
const ASKED = 'Chưa kèm quyết định ban hành kế hoạch.';

test(
  'a district calls, finds complete, sends a commune back; the commune finds the reason at home and at its leaf (H3, H4, P3, U11)',
  async () => {
    const district = await aDistrictDesk(world, '101');
    const commune = await aSendingDesk(world, '10001');
    await fillMiniForm(commune);
    value(await commune.api['submission.approve']({}));
    const { file } = value(await commune.api['submission.seal']({ passphrase: PASSPHRASE }));
    await take(district, commune.pathOf(file));
    const { page, complaints } = await showDesk(district);

    await goToPlace(page, 'Theo dõi');
    await openUnit(page, 'Xã Một 1');
    await expectAccessible(page);
    await typePhone(page, 'Xã Một 1', '02693.844.118');
    await page.getByRole('button', { name: 'Đủ thành phần' }).first().click();
    await page.getByText('Đã chọn 1 trong 1 hồ sơ').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Xác nhận 1 hồ sơ đủ thành phần' }).click();
    await page.getByText('Đã xác nhận 1 hồ sơ đủ thành phần').first().waitFor();
    expect((await boardRow(district, '10001'))?.complete?.by).toBe('Cán bộ tập dượt 7');

    const panel = page.getByRole('complementary', { name: 'Xã Một 1' });
    await panel.getByRole('button', { name: 'Trả lại' }).click();
    const reason = 'Hồ sơ thiếu tài liệu kiểm chứng';
    await fillReturn(page, { reason, leaf: 'A.1', asked: ASKED, passphrase: PASSPHRASE });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ký và trả lại' }).click();
    await page.getByRole('heading', { name: 'Đã trả lại hồ sơ của Xã Một 1' }).waitFor();
    const back = await downloadOf(page, () =>
      page.getByRole('button', { name: /^Tải return-/u }).click(),
    );
    await page.getByRole('button', { name: 'Xong' }).click();
    await panel.getByText('Đã trả lại lần gửi 1').waitFor();

    await page.getByRole('button', { name: 'Danh sách đôn đốc' }).click();
    await page.getByText('3 đơn vị cần gọi, 2 đơn vị chưa có số điện thoại.').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);

    value(await commune.api['inbox.open']({ file: await commune.give(back.path, back.name) }));
    const window = await showDesk(commune);
    await window.page.getByText('Huyện 101 trả lại lần gửi 1 để bổ sung.').waitFor();
    await window.page.getByText('Bổ sung A.1').waitFor();
    await expectAccessible(window.page);
    await window.page
      .getByRole('list', { name: 'Nội dung cần bổ sung' })
      .getByRole('button')
      .click();
    await window.page.getByText('Huyện 101 đề nghị bổ sung').waitFor();
    await window.page.getByText(ASKED).waitFor();
    expect(window.complaints).toEqual([]);
  },
  5 * MINUTES,
);
