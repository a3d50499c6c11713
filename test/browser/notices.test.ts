import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk, aSendingDesk } from '../builders/receiving-desk.ts';
import { take } from '../builders/receiving-story.ts';
import { expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const world = await makeWorld();

test('the Sở tells, a commune objects with a new document, the Sở settles and closes the round (P7, U11, X2)', async () => {
  const commune = await aSendingDesk(world, '10001');
  await fillMiniForm(commune);
  value(await commune.api['submission.approve']({}));
  const sent = value(await commune.api['submission.seal']({ passphrase: PASSPHRASE }));
  const so = await aProvinceDesk(world);
  await take(so, commune.pathOf(sent.file));
  so.clock.set('2019-11-05T08:00:00+07:00');
  const answers = { bc_cham: { value: 1 } };
  value(await so.api['review.answer']({ entries: [{ unit: '10001', answers }] }));
  const look = { unit: '10001', leaf: 'A.1', points: '2', reason: 'Kế hoạch chưa được ban hành' };
  value(await so.api['review.record']({ checks: [{ ...look, outcome: 'changed' }] }));
  value(await so.api['review.accept-rest']({ units: ['10001'] }));

  // The Sở signs the notice.
  const { page: desk, complaints } = await showDesk(so);
  await goToPlace(desk, 'Phản hồi');
  await desk.getByRole('button', { name: 'Gửi thông báo' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Gửi thông báo thẩm định' });
  await dialog.getByText('Sẽ ký 1 thông báo.').waitFor();
  await dialog.getByLabel('Mật khẩu khóa ký của Sở').fill(PASSPHRASE);
  await desk.keyboard.press('Enter');
  await dialog.getByText('Đã ký 1 thông báo').waitFor();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).click();
  await desk.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('mot 1');
  await desk.getByText('Đang chờ trả lời', { exact: true }).last().waitFor();
  const [again] = value(await so.api['notice.files']({ units: ['10001'] }));
  const notice = so.pathOf(again?.package ?? { id: '', name: '' });

  // The commune answers by keyboard; every word is saved as it goes.
  commune.clock.set('2019-11-07T08:00:00+07:00');
  value(await commune.api['inbox.open']({ file: await commune.give(notice) }));
  const { page: unit, complaints: others } = await showDesk(commune);
  await unit.getByText('Trả lời thông báo thẩm định vòng 1').waitFor();
  await goToPlace(unit, 'Phiếu');
  await unit.getByText('Thông báo thẩm định vòng 1.').waitFor();
  await goToPlace(unit, 'Phản hồi');
  await unit.getByRole('radio', { name: 'Không đồng ý' }).first().check();
  await unit.getByLabel('Vì sao không đồng ý').fill('Kế hoạch ban hành ngày 02/01/2019');
  const pdf = path.join(await aFolder(), 'quyet-dinh.pdf');
  await writeFile(pdf, '%PDF-1.4 quyết định');
  await unit.getByTestId('file-input').first().setInputFiles(pdf);
  await unit.getByLabel('Trang, mục của quyet-dinh').fill('trang 1');
  await unit.getByRole('button', { name: 'Đồng ý 1 tiêu chí còn lại' }).click();
  await unit.getByText('2/2 tiêu chí đã trả lời').waitFor();
  await expectAccessible(unit);
  await unit.getByRole('button', { name: 'Ghi lãnh đạo đã duyệt' }).click();
  await unit.getByRole('textbox', { name: 'Mật khẩu khóa ký' }).fill(PASSPHRASE);
  await unit.keyboard.press('Enter');
  await unit.getByRole('button', { name: 'Tải tệp phản hồi' }).waitFor();
  const { notices } = value(await commune.api['response.get']({}));
  const response = value(
    await commune.api['response.file']({ appraisal: notices[0]?.digest ?? '' }),
  );

  // The Sở reads both sides and goes on without leaving the keyboard.
  await take(so, commune.pathOf(response));
  await desk.reload();
  await goToPlace(desk, 'Phản hồi');
  await desk.getByRole('button', { name: 'Ý kiến (1)' }).click();
  const panel = desk.getByRole('region', { name: 'Ý kiến và giải quyết' });
  await panel.getByText('Kế hoạch ban hành ngày 02/01/2019').waitFor();
  await panel.getByRole('button', { name: 'Lấy tài liệu quyet-dinh' }).waitFor();
  await expectAccessible(desk);
  await panel.getByLabel('Trả lời đơn vị').fill('Chấp nhận quyết định');
  await panel.getByRole('radio', { name: 'Đổi điểm thành' }).check();
  await panel.getByLabel('Điểm mới').fill('3,5');
  await desk.keyboard.press('Control+Enter');
  await desk.getByRole('button', { name: 'Ý kiến (0)' }).waitFor();
  await desk.getByRole('button', { name: 'Chốt vòng 1' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Chốt vòng', exact: true }).click();
  await desk.getByText('Vòng 2', { exact: true }).waitFor();

  const { rows } = value(await so.api['notice.overview']({}));
  expect(rows.find(({ unit: { code } }) => code === '10001')?.due).toBe('answers');
  expect([...complaints, ...others]).toEqual([]);
});
