import { expect, test } from 'vitest';

import { value } from '../builders/backend.ts';
import { evidenceOf, honestAssessment, makeWorld, sealSubmission } from '../builders/packages.ts';
import { miniAssessment } from '../builders/mini-campaign.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';
import { expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { changePoints, lineSays, tableIsOpen } from './pages/review.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The Sở's desk with three communes, one with a picture as its document. */
async function aDesk() {
  const world = await makeWorld();
  const picture = evidenceOf(png, 'png');
  const { answers } = miniAssessment('10001', {});
  const cited = { evidence: [{ sha256: picture.item.sha256, place: 'trang 1' }] };
  const parts = { answers, leaves: { 'A.1': cited }, evidence: [picture.item] };
  const assessment = honestAssessment('10001', parts);
  const entries = [picture.entry];
  const one = await sealSubmission(world, { unit: '10001', assessment, entries });
  const two = await submissionOf(world, '10002', { onTime: 4, reasons: { 'B.2': 'Thiếu người' } });
  const three = await submissionOf(world, '20001');
  const desk = await aProvinceDesk(world);
  await take(desk, one.path, two.path, three.path);
  return desk;
}

test(
  'a morning at the verification desk, by keyboard alone (P4, X2; screen 07)',
  { timeout: 120_000 },
  async () => {
    const desk = await aDesk();
    const { page, complaints } = await showDesk(desk);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await goToPlace(page, 'Thẩm định');
    await tableIsOpen(page, /A\.1/u);
    await press('Space');
    await page.getByRole('dialog').getByText('Đơn vị dẫn: trang 1').waitFor();
    await press('Escape', 'Enter', 'Enter', 'Enter');
    await page.getByText('3/3').waitFor();

    await press('Alt+ArrowRight');
    await tableIsOpen(page, /A\.2/u);
    await press('Alt+ArrowRight');
    await tableIsOpen(page, /B\.1/u);
    await press('Alt+ArrowRight');
    await tableIsOpen(page, /B\.2/u);
    await press('ArrowDown');
    await changePoints(page, '0,5', 'Sổ ghi 2 trên 8');
    await lineSays(page, 'Xã Một 2', 'Sửa điểm');
    await press('Control+z');
    await lineSays(page, 'Xã Một 2', 'Đang xem');
    await press('F4');
    await page.keyboard.type('Vì sao chỉ 4 trên 8 hồ sơ?');
    await press('Tab', 'Tab', 'Enter');
    await lineSays(page, 'Xã Một 2', 'Chờ giải trình');
    await press('F2');
    await page.keyboard.type('9');
    await press('Enter');
    await page.getByText('Nhập từ 0,00 đến 2,00.').waitFor();
    await expectAccessible(page);
    await press('Escape');

    await page.getByRole('button', { name: 'Đồng ý hàng loạt' }).press('Enter');
    await page.getByRole('dialog').getByText('Đồng ý 2 dòng chưa xem').waitFor();
    await press('Enter');
    await lineSays(page, 'Xã Một 1', 'Đồng ý');

    await press('Alt+ArrowLeft');
    await tableIsOpen(page, /B\.1/u);
    await page.getByRole('button', { name: 'Nhập số liệu' }).press('Enter');
    await page.getByLabel('Xã Một 1, Báo cáo chậm').fill('1');
    await press('Enter');
    await page.keyboard.type('0');
    await page.getByRole('button', { name: 'Lưu 2 đơn vị' }).press('Enter');
    await lineSays(page, 'Xã Một 2', 'Chưa xem');

    await page.getByRole('button', { name: 'Xem theo đơn vị' }).press('Enter');
    await tableIsOpen(page, /Xã Một 1/u);
    await lineSays(page, 'A.1', 'Đồng ý');
    await expectAccessible(page);
    const { units } = value(await desk.api['review.overview']({}));
    expect(units.map(({ looked, asked }) => [looked, asked])).toEqual([
      [2, 0],
      [1, 1],
      [2, 0],
    ]);
    expect(complaints).toEqual([]);
  },
);
