import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openWindow } from '../builders/browser.ts';
import { startDeskProcess } from './desk-process.ts';
import { megabytes, spreadLine } from './figures.ts';
import { timeOpenings } from './openings.ts';
import { makeReviewDesk } from './review-desk.ts';

const TABLE = { of: 'median', most: 300 } as const;
const ACCEPT = { of: 'p95', most: 50 } as const;
const PLACE = { place: 'Thẩm định', row: 'table.vt tbody tr[data-index]', times: 7 };
const ACCEPTED = 150;
/** A reader needs longer; a machine may take its time between two keys. */
const BETWEEN_MS = 40;

/**
 * Part of `npm run bench`: the verification desk of the Sở with 222 communes and some 5,500 decisions, in a real browser
 * on the real backend, against the budgets of the issue of the receiving desks, 4: a table of one leaf, and Enter.
 */
export async function benchReview(browser: Browser, say: (line: string) => void): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'cqdt-bench-review-'));
  try {
    await makeReviewDesk(root);
    const desk = await startDeskProcess(root);
    const window = await openWindow(browser);
    const page = await window.newPage();
    await startWatch(page);
    await page.goto(desk.address);
    say(spreadLine('one leaf of 222 communes: opening', await timeOpenings(page, PLACE), TABLE));
    const { gone, known } = await accept(page);
    say(spreadLine('Enter: until the next line has the cursor', gone, ACCEPT));
    say(spreadLine('Enter: until the line left says it is durable', known));
    say(`verification desk: backend and host hold ${megabytes(await desk.memory())}`);
    await window.close();
    await desk.close();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Notes when Enter was pressed, when another line had the cursor, and when the line it left said that it is agreed. */
async function startWatch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let pressed: { at: number; row: Element | null } | null = null;
    const waiting: { at: number; row: Element }[] = [];
    const after = (name: string, start: number) => {
      requestAnimationFrame(() => {
        setTimeout(() => performance.measure(name, { start, end: performance.now() }));
      });
    };
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== 'Enter') return;
        const row = document.querySelector('table.vt tr[aria-selected="true"]');
        pressed = { at: timeStamp, row };
        if (row !== null) waiting.push({ at: timeStamp, row });
      },
      true,
    );
    new MutationObserver(() => {
      const here = document.querySelector('table.vt tr[aria-selected="true"]');
      if (pressed !== null && here !== pressed.row) {
        after('gone', pressed.at);
        pressed = null;
      }
      for (const [index, { at, row }] of [...waiting.entries()].toReversed()) {
        if (row.querySelector('.state')?.textContent !== 'Đồng ý') continue;
        after('known', at);
        waiting.splice(index, 1);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

async function accept(
  page: Page,
): Promise<{ readonly gone: readonly number[]; readonly known: readonly number[] }> {
  await page.locator('table.vt').focus();
  for (let line = 0; line < ACCEPTED; line += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(BETWEEN_MS);
  }
  await page.waitForTimeout(1000);
  return await page.evaluate(() => ({
    gone: performance.getEntriesByName('gone').map(({ duration }) => duration),
    known: performance.getEntriesByName('known').map(({ duration }) => duration),
  }));
}
