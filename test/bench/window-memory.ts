import { readFileSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';

export type WindowMemory = {
  /** Bytes of objects the page holds after a collection of garbage. */
  readonly heap: number;
  /** Bytes of the page's process; null where the system does not say. */
  readonly process: number | null;
};

/** What a page holds in memory. */
export async function windowMemory(browser: Browser, page: Page): Promise<WindowMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  await session.detach();
  return { heap, process: await largestRenderer(browser) };
}

/** The page is the largest of the processes that draw pages. */
async function largestRenderer(browser: Browser): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => resident(id));
  return Math.max(...sizes);
}

function resident(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1024;
}
