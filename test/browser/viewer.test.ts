import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { vi } from '../../shared/i18n/vi.ts';
import { must } from '../../shared/lib/must.ts';
import { value } from '../builders/backend.ts';
import { aDeskWindow } from '../builders/desk-window.ts';
import { aLockedPdf, aPdf, aPng, inflatingTo } from '../builders/documents.ts';
import { chooseFiles, paintedPage, rowOf, type Given } from './pages/library.ts';

const MINUTE = 60_000;
const { failed } = vi.evidence.viewer;

/** A desk whose library holds these documents. */
async function aLibraryWith(files: readonly Given[]) {
  const desk = await aDeskWindow();
  const { page, api } = desk;
  const { people, passphrase } = vi.practice;
  value(await api['practice.start']({ unit: '23767', people: people('xa'), passphrase }));
  await page.reload();
  await page.locator('.rail').getByRole('button', { name: 'Tài liệu' }).click();
  await chooseFiles(page, page.getByRole('button', { name: 'Thêm tài liệu' }), files);
  await page
    .locator('.adding')
    .getByText(must(files.at(-1), 'a file')[0])
    .waitFor();
  return desk;
}

async function look(page: Page, name: string): Promise<void> {
  await rowOf(page, name).getByRole('button').press('Enter');
}

function viewerOf(page: Page): Frame {
  return must(
    page.frames().find((frame) => frame.url().endsWith('/viewer.html')),
    'the viewer is open',
  );
}

test(
  'the viewer has no origin, no network, no eval, and cannot see the app around it (R5)',
  { timeout: 3 * MINUTE },
  async () => {
    const action = String.raw`/OpenAction << /S /JavaScript /JS (app.alert\("x"\); while \(1\) {}) >>`;
    const { page } = await aLibraryWith([['form.pdf', aPdf({ pages: ['An'], catalog: action })]]);
    const asked: string[] = [];
    page.on('response', (response) => void asked.push(response.url()));
    page.on('dialog', (dialog) => void asked.push(dialog.message()));
    await look(page, 'form.pdf');
    await paintedPage(page);
    const tried = await viewerOf(page).evaluate(async () => {
      const outcome = async (attempt: () => unknown) => {
        try {
          return String(await attempt());
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      };
      return {
        origin: window.origin,
        parent: await outcome(() => window.parent.document.title),
        fetch: await outcome(() => fetch('/api/exports')),
        image: await outcome(
          () =>
            new Promise((resolve) => {
              const image = new Image();
              image.addEventListener('load', () => resolve('loaded'));
              image.addEventListener('error', () => resolve('refused'));
              image.src = '/logo.png';
            }),
        ),
        eval: await outcome(() => Reflect.construct(Function, ['return 1'])),
        cookie: await outcome(() => document.cookie),
      };
    });
    expect(tried).toMatchObject({
      origin: 'null',
      parent: 'SecurityError',
      fetch: 'TypeError',
      image: 'refused',
      eval: 'EvalError',
      cookie: 'SecurityError',
    });
    const outside = asked.filter((url) => !/\/viewer\.html$|^blob:null\/|\/api\//u.test(url));
    expect(outside).toEqual([]);
  },
);

test(
  'hostile and broken documents end in a sentence, in bounded time, and the app goes on (R5)',
  { timeout: 3 * MINUTE },
  async () => {
    const { page, complaints } = await aLibraryWith([
      ['bom.pdf', aPdf({ pages: ['x'], deflated: inflatingTo(1000) })],
      ['bom.png', aPng(30_000, 30_000, 20)],
      ['hong.pdf', Buffer.from('%PDF-1.4 và không có gì nữa')],
      ['khoa.pdf', aLockedPdf()],
      ['rong.pdf', aPdf({ pages: ['Rong'], mediaBox: '[0 0 1000000000 1000000000]' })],
      ['tot.pdf', aPdf({ pages: ['Van con xem duoc'] })],
    ]);
    const started = Date.now();
    await look(page, 'bom.pdf');
    await page.waitForTimeout(1000);
    const asked = Date.now();
    expect(await page.evaluate(async () => (await fetch('/api/nothing')).status)).toBe(404);
    expect(Date.now() - asked).toBeLessThan(1000);
    // Too heavy, or on a slow machine too slow before that.
    await page.getByText('Đã dừng xem').waitFor({ timeout: 20_000 });
    expect(Date.now() - started).toBeLessThan(20_000);
    // Chromium gives a thread two seconds to end by itself.
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
    await page.keyboard.press('Escape');
    for (const [name, sentence] of [
      ['bom.png', failed['too-many-pixels']],
      ['hong.pdf', failed.unreadable],
      ['khoa.pdf', failed.password],
    ] as const) {
      await look(page, name);
      await page.getByText(sentence).waitFor();
      await page.keyboard.press('Escape');
    }
    for (const [name, text] of [
      ['rong.pdf', ''],
      ['tot.pdf', 'Van con xem duoc'],
    ] as const) {
      await look(page, name);
      await paintedPage(page);
      if (text !== '') await page.getByText(text).waitFor();
      await page.keyboard.press('Escape');
    }
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  },
);
