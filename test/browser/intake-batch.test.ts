import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { aFolder, type TestBackend } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aDistrictDesk } from '../builders/receiving-desk.ts';
import { boardRow, submissionOf } from '../builders/receiving-story.ts';
import { expectAccessible, goToPlace, showDesk } from '../builders/receiving-window.ts';

const MINUTES = 60_000;
const BROKEN = 18;
const world = await makeWorld();

/** Two submissions and eighteen broken packages in folders of a stick, with what else lies on one. */
async function aStick(): Promise<string> {
  const stick = path.join(await aFolder(), 'USB');
  await mkdir(path.join(stick, 'xã/gửi muộn'), { recursive: true });
  const one = await submissionOf(world, '10001');
  const two = await submissionOf(world, '10002');
  await copyFile(one.path, path.join(stick, 'xã/mot.cqdt'));
  await copyFile(two.path, path.join(stick, 'xã/gửi muộn/hai.zip'));
  for (let index = 0; index < BROKEN; index += 1)
    await writeFile(path.join(stick, `hong-${index}.cqdt`), `Tệp hỏng ${index}`);
  await writeFile(path.join(stick, 'danh-sach.xlsx'), 'không phải gói');
  await writeFile(path.join(stick, 'xã/ghi-chu.txt'), 'không phải gói');
  return stick;
}

async function chooseFolder(page: Page, folder: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.locator('.bar').getByRole('button', { name: 'Nhập thư mục' }).click();
  await (await choosing).setFiles(folder);
}

/** The answer to the first call of each method waits until it is let through; `held` says that it is there. */
function holding(desk: TestBackend, methods: readonly string[]) {
  const gates = new Map(
    methods.map((method) => [
      method,
      { held: Promise.withResolvers<void>(), open: Promise.withResolvers<void>() },
    ]),
  );
  const send: TestBackend['send'] = async (request) => {
    const answer = await desk.send(request);
    const gate = gates.get(request.method);
    gate?.held.resolve();
    await gate?.open.promise;
    return answer;
  };
  return {
    desk: { ...desk, send },
    held: (method: string) => gates.get(method)?.held.promise,
    release: (method: string) => gates.get(method)?.open.resolve(),
  };
}

test(
  'a folder is read whole; reading and importing are stopped and go on; every file has its line (H1, X3)',
  async () => {
    const plain = await aDistrictDesk(world, '101');
    const { desk, held, release } = holding(plain, ['intake.inspect', 'intake.import']);
    const { page, complaints } = await showDesk(desk);
    await goToPlace(page, 'Tiếp nhận');
    await chooseFolder(page, await aStick());

    const panel = page.getByRole('complementary');
    await held('intake.inspect');
    await panel.getByText('Đang kiểm tra 0/20 tệp').waitFor();
    await panel.getByRole('button', { name: 'Dừng lại' }).press('Escape');
    await panel.getByText('Đang dừng sau tệp này').waitFor();
    release('intake.inspect');
    await panel.getByText('Đã dừng: 16 đã kiểm tra, 4 chưa động đến.').waitFor();
    await panel.getByText('Trong thư mục còn 2 tệp không phải gói').waitFor();
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Kiểm tra tiếp 4 tệp' }).press('Enter');
    await panel.getByText('2 sẵn sàng, 18 sẽ cách ly').waitFor();
    expect((await boardRow(plain, '10001'))?.state).toBe('not-sent');

    await panel.getByRole('button', { name: 'Nhập 2 tệp' }).press('Enter');
    await held('intake.import');
    await page.getByRole('button', { name: 'Dừng lại' }).press('Escape');
    await page.getByText('Đang dừng sau tệp này').waitFor();
    release('intake.import');
    await page.getByRole('heading', { name: 'Đã dừng: 16 xong, 4 chưa động đến' }).waitFor();
    expect((await boardRow(plain, '10002'))?.state).toBe('received');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Nhập tiếp 4 tệp' }).press('Enter');
    await page.getByRole('heading', { name: 'Đã xử lý xong 4 tệp' }).waitFor();
    await page.getByRole('button', { name: 'Cách ly 18' }).waitFor();
    expect(complaints).toEqual([]);
  },
  2 * MINUTES,
);
