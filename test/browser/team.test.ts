import { expect, test } from 'vitest';

import { PASSPHRASE, value } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';
import { downloadOf, expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { aConfirmedLaptop, handOut, sealFindings } from '../builders/reviewer-laptop.ts';
import { pickFiles, pressButton, type } from './pages/hands.ts';
import { assignUnit, nameReviewer, settleConflict } from './pages/team.ts';

const world = await makeWorld();

test('a reviewer from the first start to a settled conflict, by keyboard (P5, X2, X4)', async () => {
  const laptop = await aConfirmedLaptop(world);
  const { page: own, complaints } = await showDesk(laptop);
  await own.getByRole('button', { name: 'Người thẩm định' }).press('Enter');
  await expectAccessible(own);
  await type(own, 'Họ và tên', 'Cán bộ tập dượt 21');
  await type(own, 'Mật khẩu khóa ký', PASSPHRASE);
  await type(own, 'Nhập lại mật khẩu', PASSPHRASE);
  const request = await downloadOf(own, () => pressButton(own, 'Tạo máy thẩm định'));
  await own.getByText('Gửi tệp yêu cầu về Sở TTTT').waitFor();

  const desk = await aProvinceDesk(world);
  await take(desk, (await submissionOf(world, '10001')).path);
  desk.clock.set('2019-11-04T08:00:00+07:00');
  const { page, complaints: others } = await showDesk(desk);
  await goToPlace(page, 'Phân công');
  await page.getByText('Chưa có người thẩm định nào').waitFor();
  await expectAccessible(page);
  await nameReviewer(page, request.path);
  await assignUnit(page, { unit: 'xa mot 1', to: 0 });
  await page.getByText('Đã giao 1 đơn vị').first().waitFor();
  await pressButton(page, 'Xuất tập việc');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // What the Sở itself found differs from what the laptop finds.
  const look = {
    unit: '10001',
    leaf: 'A.1',
    outcome: 'changed',
    reason: 'Chỉ có dự thảo',
  } as const;
  value(await desk.api['review.record']({ checks: [{ ...look, points: '3' }] }));
  const { code } = value(await laptop.api['workset.list']({}));
  const [workset = ''] = await handOut(desk, new Map([[code, laptop]]));
  value(await laptop.api['review.record']({ checks: [{ ...look, points: '2' }] }));
  await own.reload();
  await own.getByText('Xem 3 tiêu chí còn lại').waitFor();
  await expectAccessible(own);

  const findings = await sealFindings(laptop, workset);
  await pickFiles(page, page.getByRole('button', { name: 'Nhận tệp' }), [findings]);
  await pressButton(page, 'Nhận kết quả');
  await pressButton(page, 'Xem xung đột');
  await page.getByRole('grid', { name: '1 xung đột' }).press('Enter');
  await expectAccessible(page);
  await settleConflict(page, 'Kế hoạch chưa có số hiệu');
  expect([...complaints, ...others]).toEqual([]);
});
