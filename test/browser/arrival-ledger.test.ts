import { expect, test } from 'vitest';

import { value } from '../builders/backend.ts';
import { miniAssessment } from '../builders/mini-campaign.ts';
import { honestAssessment, makeWorld, sealSubmission } from '../builders/packages.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { boardRow, take } from '../builders/receiving-story.ts';
import { expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { pressButton, type } from './pages/hands.ts';

test('a late commune: its conflict is settled, its true time found, more time given, all by name (P2, H2)', async () => {
  const world = await makeWorld();
  const desk = await aProvinceDesk(world);
  const first = await sealSubmission(world, { unit: '10001' });
  const weak = miniAssessment('10001', { onTime: 4, reasons: { 'B.2': 'Thiếu cán bộ một cửa' } });
  const rival = await sealSubmission(world, {
    unit: '10001',
    assessment: honestAssessment('10001', { answers: weak.answers, leaves: weak.leaves }),
  });
  const other = await sealSubmission(world, { unit: '10002' });
  desk.clock.set('2019-10-26T08:00:00+07:00');
  await take(desk, first.path, rival.path, other.path);
  const { page, complaints } = await showDesk(desk);
  const dialog = page.getByRole('dialog');

  // The conflict: two contents side by side, one chosen with a reason.
  await goToPlace(page, 'Tiếp nhận');
  await pressButton(page, /^Cách ly 1$/u);
  await pressButton(page, 'So hai nội dung');
  await dialog.getByText('Khác 1 tiêu chí').waitFor();
  await expectAccessible(page);
  await pressButton(page, 'Chọn nội dung này, ghi lý do');
  await dialog.getByText('Chọn một trong hai nội dung.').waitFor();
  await dialog.getByLabel('Giữ nội dung đang có').check();
  await type(page, 'Lý do', 'Gọi xã lúc 9 giờ: gói gửi trước mới đúng');
  await pressButton(page, 'Chọn nội dung này, ghi lý do');
  await page.getByText('Không còn tệp nào chờ xử lý.').waitFor();

  // The ledger: keyboard to a line, its true time of arrival.
  await goToPlace(page, 'Sổ đến');
  const ledger = page.getByRole('grid', { name: 'Sổ đến, 2 dòng' });
  await ledger.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Số đến 1' }).waitFor();
  await expectAccessible(page);
  await pressButton(page, 'Sửa giờ đến');
  await type(page, 'Ngày', '24/10/2019');
  await type(page, 'Giờ', '16:40');
  await type(page, 'Lý do, căn cứ', 'Dấu công văn đến ngày 24/10');
  await pressButton(page, 'Ghi giờ đến thật');
  await ledger.getByText('giờ ghi thật').waitFor();
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received' });

  // More time for the other commune, from the palette of decisions.
  await pressButton(page, 'Quyết định mới');
  await page.getByRole('menuitem', { name: 'Gia hạn' }).click();
  await dialog.getByRole('searchbox').fill('mot 2');
  await dialog.getByRole('checkbox', { name: /Xã Một 2/u }).check();
  await type(page, 'Hạn mới: trước ngày', '28/10/2019');
  await type(page, 'Lý do, số văn bản', 'Công văn số 15/UBND ngày 24/10/2019');
  await expectAccessible(page);
  await pressButton(page, 'Ghi quyết định');
  await ledger.getByText('Đúng hạn gia hạn').waitFor();
  await pressButton(page, /^Quyết định 3$/u);
  await page.getByRole('grid').getByText('Đến trước 28/10/2019 00:00').waitFor();
  expect(await boardRow(desk, '10002')).toMatchObject({ state: 'received' });
  expect(value(await desk.api['ruling.list']({})).map(({ by }) => by)).toEqual([
    'Cán bộ tập dượt 7',
    'Cán bộ tập dượt 7',
    'Cán bộ tập dượt 7',
  ]);
  expect(complaints).toEqual([]);
});
