import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ensureRenderer } from '../../build/ensure-renderer.ts';
import { startBackend } from '../../electron/hosts/backend-client.ts';
import { startLoopback, type Loopback } from '../../electron/hosts/loopback.ts';
import { launch, openWindow } from '../builders/browser.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'loopback-'));
const closers: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true })];
let host: Loopback;

beforeAll(async () => {
  const started = await startBackend({ dataDir });
  if (!started.ok) throw new Error(started.error.code);
  const backend = started.value;
  host = await startLoopback({ backend, rendererDir: await ensureRenderer(), dataDir });
  closers.unshift(host.close, backend.close);
});
afterAll(async () => {
  for (const close of closers) await close();
});

test('the printed address opens the app once; it works under its own content policy and survives a reload', async () => {
  const browser = await launch();
  closers.unshift(async () => await browser.close());
  const page = await (await openWindow(browser)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(page.url()).toBe(`${host.origin}/`);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await page.evaluate(() => document.fonts.size)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);

  const stranger = await (await openWindow(browser)).newPage();
  expect((await stranger.goto(host.address))?.status()).toBe(401);
});
