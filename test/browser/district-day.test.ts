import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { aDistrictWorld, COMMUNES, DISTRICT, theMorningMail } from '../builders/district-world.ts';
import { sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk } from '../builders/receiving-desk.ts';
import { boardRow, contentsOf, take } from '../builders/receiving-story.ts';
import { downloadOf, expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const MINUTES = 60_000;
const world = await aDistrictWorld();
const [first = '', second = ''] = COMMUNES;

/** Files handed in, seen before anything is written, taken; the two broken ones stop nobody (H1). */
async function takeTheMail(page: Page, files: readonly string[]): Promise<void> {
  await goToPlace(page, 'Theo dõi');
  await page.getByRole('grid').waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  const panel = page.getByRole('complementary');
  await panel.getByText('10 sẵn sàng, 2 sẽ cách ly').waitFor();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Ghi giờ đến thật' }).first().click();
  await page.getByLabel('Ngày đến').fill('16/10/2019');
  await page.getByLabel('Giờ đến').fill('15:30');
  await page.getByLabel('Lý do, căn cứ').fill('Thư điện tử công vụ, in kèm');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi thời điểm' }).click();
  await panel.getByRole('button', { name: 'Đến lúc 16/10/2019 15:30' }).waitFor();
  await panel.getByRole('button', { name: 'Nhập 10 tệp' }).click();
  await page.getByRole('heading', { name: 'Đã xử lý xong 12 tệp' }).waitFor();
  await page.getByText('Tệp bị cắt ngắn').waitFor();
  await expectAccessible(page);
}

/** Another content under a number that is here: a named person decides with a reason (H2). */
async function settleTheConflict(page: Page, file: string): Promise<void> {
  await goToPlace(page, 'Theo dõi');
  await page.locator('input[type=file]').first().setInputFiles([file]);
  const panel = page.getByRole('complementary');
  await panel.getByText('Xung đột').waitFor();
  await panel.getByRole('button', { name: 'Chuyển 1 tệp vào cách ly' }).click();
  await page.getByRole('heading', { name: 'Đã xử lý xong 1 tệp' }).waitFor();
  await page.getByRole('button', { name: 'Cách ly 3' }).click();
  await page.getByRole('row', { name: 'Xã Ba 3' }).click();
  await page.getByRole('button', { name: 'So hai nội dung' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('table', { name: 'Xã Ba 3' }).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Giữ nội dung đang có' }).check();
  await dialog.getByLabel('Lý do').fill('Xã xác nhận bản gửi trước');
  await dialog.getByRole('button', { name: 'Chọn nội dung này, ghi lý do' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** One commune goes back for a leaf, signed, with a term (H4). */
async function sendBack(page: Page): Promise<void> {
  await goToPlace(page, 'Theo dõi');
  await page.getByRole('searchbox').fill('xa ba 2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Thiếu thành phần/u }).check();
  await dialog.getByLabel('Lý do chung').fill('Hồ sơ thiếu tài liệu kiểm chứng');
  await dialog.getByLabel('Mật khẩu khóa ký', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Ký và trả lại' }).click();
  await page.getByRole('heading', { name: 'Đã trả lại hồ sơ của Xã Ba 2' }).waitFor();
  await page.getByRole('button', { name: 'Xong' }).click();
}

/** The returned commune completes in its term: the next revision follows the one that was sent back (P2, P3). */
async function complete(desk: TestBackend): Promise<void> {
  const before = await boardRow(desk, second);
  const manifest = { revision: 2, previous: before?.digest ?? null };
  await take(desk, (await sealSubmission(world, { unit: second, manifest })).path);
}

/** One leaf looked at by keys alone: another number, its reason, and on (H4, P4). */
async function lowerOne(page: Page): Promise<void> {
  await goToPlace(page, 'Thẩm tra');
  await page.getByRole('grid', { name: /^Điểm tiêu chí A\.1/u }).focus();
  await page.keyboard.press('F2');
  await page.getByLabel(/^Điểm cho Xã Ba/u).waitFor();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByLabel('Lý do sửa điểm').waitFor();
  await page.keyboard.type('Chưa ban hành');
  await page.keyboard.press('Enter');
  await page.getByText('2,00').first().waitFor();
}

/** The summary: every commune, what the district changed, its figures down to the communes (H5, H6). */
async function readTheSummary(page: Page): Promise<void> {
  await goToPlace(page, 'Tổng hợp');
  const table = page.getByRole('table', { name: 'Kết quả từng xã' });
  await table.waitFor();
  expect(await table.getByRole('row', { name: 'Xã Ba 12' }).innerText()).toContain('Chưa có hồ sơ');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Huyện sửa điểm 1' }).click();
  await page.getByRole('table').getByText('Chưa ban hành').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Số liệu lấy từ xã 2' }).click();
  await page.getByRole('grid', { name: 'Số liệu của huyện lấy từ các xã' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Số cán bộ' });
  await panel.getByRole('row', { name: 'Xã Ba 12' }).getByText('chưa có hồ sơ').waitFor();
  await panel.getByLabel('Vì sao phiếu ghi khác số cộng được').fill('Cộng cả cán bộ huyện');
  await panel.getByRole('button', { name: 'Lưu lý do' }).click();
  await page.getByText('đã nêu lý do').waitFor();
  await expectAccessible(page);
  for (const [item, ending] of [
    ['Bảng tổng hợp (Excel)', '.xlsx'],
    ['Báo cáo tổng hợp theo NĐ 30/2020 (Word)', '.docx'],
  ] as const) {
    await page.getByRole('button', { name: 'Xuất' }).click();
    const made = await downloadOf(page, () => page.getByRole('menuitem', { name: item }).click());
    expect(made.name).toContain(ending);
  }
}

/** The bundle waits for a reason for each missing commune; reasons stay when the screen is left (H7). */
async function sealTheBundle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập gói gửi Sở' }).click();
  await page.getByLabel('Mật khẩu khóa ký của huyện', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ký và xuất gói' }).click();
  await page.getByText(/Còn \d+ xã chưa ghi lý do\./).waitFor();
  await page.getByLabel('Lý do Xã Ba 11 chưa có hồ sơ').fill('Tệp hỏng, đã gọi gửi lại');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi lý do này cho các xã còn trống' }).click();
  await goToPlace(page, 'Tổng hợp');
  await page.getByRole('row', { name: 'Xã Ba 12' }).getByText('đã gọi gửi lại').waitFor();
  await goToPlace(page, 'Gói huyện');
  await page.getByLabel('Mật khẩu khóa ký của huyện', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ký và xuất gói' }).click();
  await page.getByRole('heading', { name: 'Đã ký và xuất gói' }).waitFor();
  expect(await page.getByRole('list', { name: 'Tám từ' }).getByRole('listitem').count()).toBe(8);
  await expectAccessible(page);
}

test(
  'a district’s day: twelve communes, two broken files, a conflict, a return, the summary, the bundle (H1-H7)',
  async () => {
    const desk = await aDistrictDesk(world, DISTRICT);
    const mail = await theMorningMail(world);
    const { page, complaints } = await showDesk(desk);
    await takeTheMail(page, [...mail.good, ...mail.broken]);
    expect(await boardRow(desk, first)).toMatchObject({
      state: 'received',
      arrivedAt: '2019-10-16T15:30:00+07:00',
    });

    await settleTheConflict(page, mail.fork);

    await sendBack(page);
    expect((await boardRow(desk, second))?.state).toBe('returned');
    await complete(desk);
    expect(await boardRow(desk, second)).toMatchObject({ state: 'received', revision: 2 });
    await lowerOne(page);

    await fillMiniForm(desk);
    value(await desk.api['submission.approve']({}));
    value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));

    await readTheSummary(page);
    await sealTheBundle(page);
    const bundle = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Tải gói' }).click(),
    );
    expect(bundle.name).toBe('bundle-thu-2019-103-r1.cqdt');
    const { contents } = await contentsOf(world, bundle.path);
    if (contents.kind !== 'bundle') throw new Error(contents.kind);
    expect(contents.data.returns).toMatchObject([{ unit: second }]);
    expect(contents.data.missing.map(({ unit }) => unit)).toEqual(COMMUNES.slice(10));
    expect(complaints).toEqual([]);
  },
  5 * MINUTES,
);
