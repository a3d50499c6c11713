import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

import { ensureRenderer } from '../../build/ensure-renderer.ts';
import { startLoopback } from '../../electron/hosts/loopback.ts';
import { axeOn } from './axe.ts';
import type { TestBackend } from './backend.ts';
import { launch, openWindow } from './browser.ts';

/** A desk that was prepared through its backend, shown in a browser window of an office machine. */
export async function showDesk(desk: TestBackend) {
  const host = await startLoopback({
    backend: {
      call: desk.send,
      onEvent: () => () => undefined,
      // The desk is closed by the test that made it.
      close: () => Promise.resolve(),
    },
    rendererDir: await ensureRenderer(),
    dataDir: desk.dir,
  });
  const browser = await launch();
  const page = await (await openWindow(browser)).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => void complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  onTestFinished(async () => {
    await browser.close();
    await host.close();
  });
  await page.goto(host.address);
  return { page, complaints };
}

/** Opens a place of the rail by its label. */
export async function goToPlace(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: label }).click();
}

const THEMES = [
  { scheme: 'light', contrast: 'normal' },
  { scheme: 'dark', contrast: 'normal' },
  { scheme: 'dark', contrast: 'high' },
] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing on the screen as it stands, in light, dark and high contrast (X2). */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { scheme, contrast } of THEMES) {
    await page.evaluate(
      ([colours, level]) => {
        document.documentElement.dataset['colorScheme'] = colours;
        document.documentElement.dataset['contrast'] = level;
      },
      [scheme, contrast],
    );
    const { violations } = await axeOn(page).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset['colorScheme'] = 'light';
    document.documentElement.dataset['contrast'] = 'normal';
  });
}

/** What the click or key in `act` downloads: its name and where it lies. */
export async function downloadOf(page: Page, act: () => Promise<void>) {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), path: await download.path() };
}
