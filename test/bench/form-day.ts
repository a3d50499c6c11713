import type { Page } from 'playwright-core';

import { tabTo } from '../builders/desk-window.ts';
import type { DeskProcess } from './desk-process.ts';
import { readSaves, readStopwatch } from './stopwatch.ts';

const PAUSE_MS = 40;
const REST_MS = 300;
/** Runs the code of a screen often enough that the browser has compiled it: a clerk types for hours. */
const WARM_UP = 20;
const KEYS = 160;

/** Opens the finished form from the home screen, anew each time; milliseconds from the key to the painted form. */
export async function openForm(page: Page, times: number) {
  const samples: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.reload();
    await tabTo(page, ({ name }) => name.startsWith('Phiếu'));
    const opened = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let pressed = 0;
          addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true });
          new MutationObserver((_, observer) => {
            if (document.querySelector('#leaf-title') === null) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
          }).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await page.keyboard.press('Enter');
    samples.push(await opened);
  }
  return samples;
}

/** Types figures letter by letter where the cursor is, at the pace of a quick typist. */
export async function typeFigures(page: Page, desk: DeskProcess) {
  await type(page, WARM_UP);
  await page.waitForTimeout(REST_MS);
  await readStopwatch(page, 'paint');
  await readStopwatch(page, 'known');
  await durableTimes(page, desk);
  await type(page, KEYS);
  await page.waitForTimeout(REST_MS);
  return {
    paint: await readStopwatch(page, 'paint'),
    durable: await durableTimes(page, desk),
    known: await readStopwatch(page, 'known'),
  };
}

/** From each key until its change was on the disk: saves come one after the other, in one order on both sides. */
async function durableTimes(page: Page, desk: DeskProcess): Promise<readonly number[]> {
  const at = await desk.saves();
  const saves = await readSaves(page);
  if (saves.length !== at.length) throw new Error('a save was not counted');
  return saves.flatMap((keys, order) => keys.map((key) => (at[order] ?? key) - key));
}

async function type(page: Page, keys: number): Promise<void> {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 3 === 2 ? 'Backspace' : String((key % 9) + 1));
    await page.waitForTimeout(PAUSE_MS);
  }
}
