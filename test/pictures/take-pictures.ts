import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { ensureRenderer } from '../../build/ensure-renderer.ts';
import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { runDemo } from '../../electron/cli/demo-command.ts';
import { startBackend } from '../../electron/hosts/backend-client.ts';
import { startLoopback } from '../../electron/hosts/loopback.ts';
import { openDesk } from '../../electron/rehearsal/desk.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { issueCredential } from '../../electron/rehearsal/play-province.ts';
import { setUpDesk } from '../../electron/rehearsal/play-unit.ts';
import { createRehearsalClock } from '../../electron/rehearsal/rehearsal-clock.ts';
import { must } from '../../shared/lib/must.ts';
import { launch, openWindow } from '../builders/browser.ts';
import { smallPng } from './small-png.ts';

const OUT = path.resolve(import.meta.dirname, '../../build/docs/pictures');
const COMMUNE = '23767';
const REASON = 'Còn gửi bản giấy cho các thôn chưa có hộp thư công vụ (tập dượt).';
/** GitHub shows them beside text; a clone should stay small. */
const LARGEST_BYTES = 200_000;

/**
 * `npm run pictures [-- DIR]`: takes the pictures of the README again. DIR is what `npm run demo` left; without it a
 * rehearsal is played first. Nothing in them is real, and every window says so.
 */
async function takePictures(given: string | undefined): Promise<void> {
  const work = await mkdtemp(path.join(tmpdir(), 'cqdt-pictures-'));
  const browser = await launch();
  try {
    const rehearsal = given ?? (await playRehearsal(path.join(work, 'event')));
    const province = path.join(work, 'so-tttt');
    await cp(path.join(rehearsal, 'so-tttt'), province, { recursive: true });
    const commune = await filledCommune({ rehearsal, province, work });
    await mkdir(OUT, { recursive: true });
    await show({ browser, dataDir: commune, startsAt: '2019-10-16T10:42:00+07:00' }, form);
    await show({ browser, dataDir: province, startsAt: '2019-12-18T08:00:00+07:00' }, results);
  } finally {
    await browser.close();
    await rm(work, { recursive: true, force: true });
  }
}

async function playRehearsal(out: string): Promise<string> {
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  const code = await runDemo(['--out', out, '--evidence-kib', '8'], { write, warn: write });
  if (code !== 0) throw new Error('the rehearsal did not go as planned');
  return out;
}

/** A commune of the same campaign with its form filled, not yet sent. */
async function filledCommune(input: {
  readonly rehearsal: string;
  readonly province: string;
  readonly work: string;
}): Promise<string> {
  const { rehearsal, province, work } = input;
  const { register } = readShippedCampaign('gialai-2019');
  const unit = must(
    register.units.find(({ code }) => code === COMMUNE),
    'the commune of the pictures',
  );
  const stage = {
    campaignFile: path.join(rehearsal, 'sent/campaign-gialai-2019-r1.cqdt'),
    seed: 'hình',
    evidenceBytes: 90_000,
    desks: path.join(work, 'desks'),
    letters: path.join(work, 'letters'),
    sent: path.join(work, 'sent'),
  };
  const clock = createRehearsalClock('2019-10-07T08:00:00+07:00');
  const so = openDesk({ dataDir: province, clock });
  const desk = await setUpDesk(unit, stage, (file) => issueCredential(so, file, stage.letters));
  await fillForm({ desk, unit, stage });
  desk.close();
  so.close();
  return path.join(stage.desks, COMMUNE);
}

async function show(
  desk: { readonly browser: Browser; readonly dataDir: string; readonly startsAt: string },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { browser, dataDir, startsAt } = desk;
  const started = await startBackend({ dataDir, startsAt });
  if (!started.ok) throw new Error(started.error.code);
  const host = await startLoopback({
    backend: started.value,
    rendererDir: await ensureRenderer(),
    dataDir,
  });
  const window = await openWindow(browser);
  const page = await window.newPage();
  await page.goto(host.address);
  await look(page);
  await window.close();
  await host.close();
  await started.value.close();
}

async function form(page: Page): Promise<void> {
  await open(page, 'Phiếu');
  await page.getByText('V. Mức độ tương tác').first().click();
  await page.getByText('V.1.3', { exact: true }).click();
  await page.getByRole('heading', { name: 'Tỷ lệ văn bản đi gửi dưới dạng điện tử' }).waitFor();
  await page.getByLabel('Lý do chưa đạt điểm tối đa').fill(REASON);
  await page.getByText('Đã lưu 10:42').waitFor();
  await picture(page, 'phieu');
}

async function results(page: Page): Promise<void> {
  await open(page, 'Theo dõi');
  await page.getByRole('button', { name: 'Số đến' }).click();
  await picture(page, 'theo-doi');
  await open(page, 'Xếp hạng');
  await page.getByRole('treegrid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  for (const list of ['Các nhóm tiêu chí', 'Các tiêu chí'])
    await page.getByRole('list', { name: list }).getByRole('button').first().click();
  await page.getByRole('list', { name: 'Điểm qua các bước' }).waitFor();
  await picture(page, 'xep-hang');
}

async function open(page: Page, screen: string): Promise<void> {
  await page.locator('.rail').getByRole('button', { name: screen }).click();
  await page.locator('main h1').waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.getByText('Tập dượt').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(OUT, `${name}.png`);
  const png = smallPng(await page.screenshot({ animations: 'disabled' }));
  await writeFile(file, png);
  process.stdout.write(`${file}, ${png.length} byte\n`);
  if (png.length > LARGEST_BYTES)
    throw new Error(`${name}.png is larger than ${LARGEST_BYTES} byte`);
}

await takePictures(process.argv[2]);
