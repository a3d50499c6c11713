import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { vi } from '../../shared/i18n/vi.ts';
import { must } from '../../shared/lib/must.ts';
import { aFolder, value } from '../builders/backend.ts';
import { aDeskWindow, tabTo } from '../builders/desk-window.ts';
import { aPdf, aPng } from '../builders/documents.ts';
import { findings } from './pages/axe.ts';
import { goTo, pressButton } from './pages/hands.ts';
import { chooseFiles, handOver, paintedPage, rowOf } from './pages/library.ts';

const MINUTE = 60_000;
const PLAN = aPdf({ pages: ['Muc I', 'Muc II', 'Phu luc'] });

/** A commune on its first day, at its library. */
async function aLibrary() {
  const dataDir = path.join(await aFolder(), 'data');
  const desk = await aDeskWindow({ dataDir });
  const { people, passphrase } = vi.practice;
  value(await desk.api['practice.start']({ unit: '23767', people: people('xa'), passphrase }));
  await desk.page.reload();
  await goTo(desk.page, 'Tài liệu');
  await desk.page.getByText('Chưa có tài liệu nào').waitFor();
  const documents = async () => value(await desk.api['form.get']({})).evidence;
  return { ...desk, dataDir, documents };
}

const addButton = (page: Page) => page.getByRole('button', { name: 'Thêm tài liệu' });

test(
  'a clerk adds several files, describes one, cites it at two criteria and reads it at the cited page, without a mouse (U4, X2, X3)',
  { timeout: 3 * MINUTE },
  async () => {
    const { page, documents, complaints } = await aLibrary();
    expect(await findings(page)).toEqual([]);
    await chooseFiles(page, addButton(page), [
      ['45-KH-UBND ke hoach.pdf', PLAN],
      ['man hinh.png', aPng(40, 30)],
      ['setup.exe', Buffer.from('MZ')],
      ['ban sao.pdf', PLAN],
    ]);
    await page.getByText('ban sao.pdf đã có trong kho').waitFor();
    await page.getByText('Chưa thêm được setup.exe: Đây là chương trình').waitFor();
    expect((await documents()).map(({ fileName }) => fileName)).toEqual([
      '45-KH-UBND ke hoach.pdf',
      'man hinh.png',
    ]);

    await tabTo(page, ({ name }) => name === '45-KH-UBND ke hoach.pdf');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'man hinh.png' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await tabTo(page, ({ field }) => field === 'title');
    await page.keyboard.insertText('Kế hoạch ứng dụng CNTT năm 2019');
    await tabTo(page, ({ name }) => name === 'Lấy theo tên tệp: 45/KH-UBND');
    await page.keyboard.press('Enter');
    await tabTo(page, ({ field }) => field === 'issuer');
    await page.keyboard.insertText('UBND xã Ia Sao');
    await page.getByLabel('Ngày ban hành').focus();
    await page.keyboard.type('31/2/2019');
    await page.getByText('Ghi ngày theo dạng ngày/tháng/năm').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('15/01/2019');
    await page.keyboard.press('Tab');
    await rowOf(page, 'Kế hoạch ứng dụng').getByText('15/01/2019').waitFor();
    const [plan] = await documents();
    expect(plan).toMatchObject({
      title: 'Kế hoạch ứng dụng CNTT năm 2019',
      number: '45/KH-UBND',
      issuedOn: '2019-01-15',
      issuer: 'UBND xã Ia Sao',
    });

    await goTo(page, 'Phiếu');
    for (const place of ['trang 2, mục II', '']) {
      await pressButton(page, 'Dùng tài liệu đã có');
      await page.keyboard.type('ke hoach');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await tabTo(page, ({ name }) => name.startsWith('Trang, mục trong Kế hoạch'));
      await page.keyboard.insertText(place);
      if (place !== '') await page.keyboard.press('Control+Enter');
    }
    await page.keyboard.press('Alt+ArrowLeft');
    await tabTo(page, ({ name }) => name === 'Xem Kế hoạch ứng dụng CNTT năm 2019');
    await page.keyboard.press('Enter');
    await paintedPage(page);
    await page.getByText('Muc II', { exact: true }).waitFor();
    expect(await findings(page, { frames: true })).toEqual([]);
    await page.keyboard.press('Control+End');
    await page.getByText('Phu luc').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('125 %').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => await page.evaluate(() => document.activeElement?.className))
      .toContain('chip__open');

    await goTo(page, 'Tài liệu');
    await rowOf(page, 'Kế hoạch').getByText('I.1.1, I.1.2').waitFor();
    await page
      .getByText(`Sẽ gửi ${(PLAN.length / 1000).toFixed(1).replace('.', ',')} kB`)
      .waitFor();
    expect(complaints).toEqual([]);
  },
);

test(
  'a lost file is shown, and only the same file makes it whole (U4)',
  { timeout: 3 * MINUTE },
  async () => {
    const { page, api, dataDir, documents } = await aLibrary();
    await chooseFiles(page, addButton(page), [['ke hoach.pdf', PLAN]]);
    await rowOf(page, 'ke hoach.pdf').waitFor();
    const { sha256 } = must((await documents())[0], 'one document');
    const folder = path.join(dataDir, 'tap-duot', 'files');
    await writeFile(path.join(folder, sha256.slice(0, 2), sha256), 'hỏng');
    await goTo(page, 'Phiếu');
    await goTo(page, 'Tài liệu');
    await page.getByText('Tệp của tài liệu này trên đĩa đã bị thay đổi').waitFor();
    await pressButton(page, 'Xem');
    await page.getByText('Tệp của một tài liệu trên đĩa đã mất').waitFor();
    await page.keyboard.press('Escape');
    const repair = page.getByRole('button', { name: 'Chọn tệp gốc' });
    await chooseFiles(page, repair, [['nham.pdf', aPdf({ pages: ['khac'] })]]);
    await page.getByText('nham.pdf không phải tệp gốc').first().waitFor();
    await chooseFiles(page, repair, [['ban goc.pdf', PLAN]]);
    await page.getByText('Đã khôi phục tệp').first().waitFor();
    await expect.poll(async () => await page.getByText('Tệp bị thay đổi').count()).toBe(0);
    expect(value(await api['evidence.check']({}))).toEqual({ damaged: [] });
  },
);

test(
  'a screenshot is pasted, a picture dropped, and a large one made smaller where it is cited (U4)',
  { timeout: 3 * MINUTE },
  async () => {
    const { page, api, documents, complaints } = await aLibrary();
    await handOver(page, 'drop', ['anh chup.png', aPng(1600, 1400)]);
    await rowOf(page, 'anh chup.png').waitFor();
    await goTo(page, 'Phiếu');
    await page.getByRole('heading', { name: 'I.1.1' }).waitFor();
    await handOver(page, 'paste', ['image.png', aPng(30, 30)]);
    await page
      .getByText(/anh-dan-I\.1\.1-\d{4}-\d{2}-\d{2}-\d{6}\.png/u)
      .first()
      .waitFor();
    await pressButton(page, 'Dùng tài liệu đã có');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu').waitFor();

    await goTo(page, 'Tài liệu');
    await tabTo(page, ({ name }) => name === 'anh chup.png');
    await pressButton(page, 'Nén ảnh');
    await page.getByRole('button', { name: 'Nhỏ, 1.200 điểm ảnh' }).press('Enter');
    await page.getByText(/Ảnh nén, .* % bản gốc/u).waitFor();
    await pressButton(page, 'Dùng ảnh nén');
    await rowOf(page, 'anh chup (nén).jpg').getByText('I.1.1').waitFor();
    await rowOf(page, 'anh chup.png').getByText('Chưa dùng').waitFor();
    const [original, , small] = await documents();
    expect(must(small, 'the copy').size).toBeLessThan(must(original, 'the original').size);
    await expect
      .poll(async () => value(await api['form.get']({})).leaves['I.1.1']?.evidence)
      .toContainEqual({ sha256: small?.sha256, place: '' });
    expect(complaints).toEqual([]);
  },
);
