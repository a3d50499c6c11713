import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openWindow } from '../builders/browser.ts';
import { makeCountryDesk } from './country-desk.ts';
import { startDeskProcess } from './desk-process.ts';
import { megabytes, spreadLine } from './figures.ts';
import { timeOpenings } from './openings.ts';
import { readStopwatch, startStopwatch } from './stopwatch.ts';

const OPEN = { of: 'median', most: 1000 } as const;
const SEARCH = { of: 'p95', most: 100 } as const;
const FRAME = { of: 'p95', most: 50 } as const;
const PLACE = { place: 'Theo dõi', row: '.boardt tbody tr[data-index]', times: 7 };
const QUERIES = ['ia sao 12', 'huyen tap duot 345', '10233', '0269 104 711', 'vinh loc', 'yen'];

/**
 * Part of `npm run bench`: a practice desk that watches every commune of a country, generated (11,162 in 2019), in a
 * real browser on the real backend; against the budgets of the board (issue of the receiving desks, 6).
 */
export async function benchBoard(browser: Browser, say: (line: string) => void): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'cqdt-bench-board-'));
  try {
    await makeCountryDesk(root);
    say(
      `board of a country, first time after an import of all: ${await firstAnswer(browser, root)}`,
    );
    const desk = await startDeskProcess(root);
    const window = await openWindow(browser);
    const page = await window.newPage();
    await startStopwatch(page);
    await page.goto(desk.address);
    say(spreadLine('board of 11,162 communes: opening', await timeOpenings(page, PLACE), OPEN));
    say(spreadLine('board of 11,162 communes: a letter searched', await search(page), SEARCH));
    say(spreadLine('board of 11,162 communes: a frame of scrolling', await scroll(page), FRAME));
    say(`board of 11,162 communes: backend and host hold ${megabytes(await desk.memory())}`);
    await window.close();
    await desk.close();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Every submission is scored once in the life of a desk; seconds until the board is there, in words. */
async function firstAnswer(browser: Browser, root: string): Promise<string> {
  const desk = await startDeskProcess(root);
  const window = await openWindow(browser);
  const page = await window.newPage();
  const before = performance.now();
  await page.goto(desk.address);
  await page.getByRole('navigation').getByRole('button', { name: 'Theo dõi' }).click();
  await page.getByRole('grid').waitFor({ timeout: 600_000 });
  const took = performance.now() - before;
  await window.close();
  await desk.close();
  return `${(took / 1000).toFixed(1)} s`;
}

/** Queries typed letter by letter; milliseconds from each key to the paint after it. */
async function search(page: Page): Promise<readonly number[]> {
  const box = page.getByRole('searchbox', { name: 'Tìm đơn vị, huyện hoặc mã' });
  await box.focus();
  await readStopwatch(page, 'paint');
  for (const query of QUERIES) {
    await box.pressSequentially(query, { delay: 60 });
    await box.fill('');
  }
  await page.waitForTimeout(300);
  return await readStopwatch(page, 'paint');
}

/** The wheel turned for four seconds; milliseconds from frame to frame. */
async function scroll(page: Page): Promise<readonly number[]> {
  return await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.gridwrap');
        const frames: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          pane?.scrollBy({ top: 640, behavior: 'instant' });
          if (frames.length < 240) requestAnimationFrame(step);
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );
}
