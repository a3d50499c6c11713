import { expect, test } from 'vitest';

import { makeWorld } from '../builders/packages.ts';
import { downloadOf, expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { novemberDesk, PNG } from '../builders/visits.ts';
import { wordText } from '../builders/word-text.ts';
import { pressButton, type } from './pages/hands.ts';

const world = await makeWorld();

test('a visit by keyboard: drawn, planned, scored on the spot, photographed, recorded, minutes as Word (P6, X2)', async () => {
  const desk = await novemberDesk(world);
  const { page, complaints } = await showDesk(desk);
  await goToPlace(page, 'Thực tế');
  await page.getByText('Chưa chọn đơn vị nào để kiểm tra thực tế').waitFor();

  await pressButton(page, 'Chọn đơn vị');
  const dialog = page.getByRole('dialog');
  await type(page, 'Mã bốc thăm', 'Họp 28/10, số 417');
  await type(page, 'Số đơn vị', '1');
  await dialog.getByText('1 trong 4 đơn vị có thể chọn').waitFor();
  await expectAccessible(page);
  await pressButton(page, 'Ghi nhận 1 đơn vị');
  await dialog.getByText('Ghi căn cứ hoặc lý do chọn.').waitFor();
  await type(page, 'Căn cứ, lý do', 'Kế hoạch số 83/KH-STTTT');
  await pressButton(page, 'Ghi nhận 1 đơn vị');
  await dialog.waitFor({ state: 'detached' });

  await pressButton(page, 'Lên lịch');
  await type(page, 'Ngày kiểm tra', '12/11/2019');
  await type(page, 'Tổ kiểm tra', 'Cán bộ tập dượt 21, Tổ trưởng');
  await pressButton(page, 'Lưu lịch');
  await dialog.waitFor({ state: 'detached' });

  desk.clock.set('2019-11-13T08:00:00+07:00');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: /^Tiêu chí của/u }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('1,5');
  await page.keyboard.press('Enter');
  await page.getByText('Điểm khác trước khi đến thì phải nêu lý do.').waitFor();
  await page.keyboard.insertText('Chưa ký ban hành');
  await page.keyboard.press('Enter');
  await page.getByText('Tiêu chí 1/4').waitFor();
  await expectAccessible(page);

  await pressButton(page, /^Ảnh/u);
  const file = { name: 'IMG_0417.png', mimeType: 'image/png', buffer: PNG };
  await page.getByTestId('file-input').setInputFiles([file]);
  await type(page, 'Ảnh 1 chụp gì', 'Bảng niêm yết thủ tục');
  await page.keyboard.press('Tab');
  await expectAccessible(page);

  await pressButton(page, 'Biên bản');
  await type(page, 'Đại diện đơn vị', 'Lãnh đạo tập dượt 31, Phó Chủ tịch');
  await type(page, 'Nhận xét của tổ kiểm tra', 'Có kế hoạch nhưng chưa ban hành.');
  await pressButton(page, 'Ghi biên bản vào sổ');
  await page.getByText('Đã kiểm tra').first().waitFor();
  await expectAccessible(page);
  const minutes = await downloadOf(page, () => pressButton(page, 'Xuất biên bản (Word)'));
  const words = await wordText(minutes.path);
  for (const part of ['Chưa ký ban hành', 'Bảng niêm yết thủ tục', 'Lãnh đạo tập dượt 31'])
    expect(words).toContain(part);
  expect(complaints).toEqual([]);
});
