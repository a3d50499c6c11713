import type { Page } from 'playwright-core';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import { tabTo } from '../builders/desk-window.ts';
import { fillWithKeyboard, REASON } from '../builders/keyboard-clerk.ts';
import { secondsOf, wordTable, workbook, type ClerkWork } from './clerk-work.ts';

const set = readShippedCampaign('gialai-2019').sets.xa;

/**
 * Fills a commune's form by keyboard in the window and counts every key; the same figures and reasons are then counted
 * for a Word table and for the workbook. Lines for the report.
 */
export async function clerkLines(page: Page): Promise<readonly string[]> {
  const answers = makeAnswers({ set, quality: 0.7, random: createSeededRandom('bàn phím') });
  const filled = { set, answers, reason: REASON };
  await tabTo(page, ({ name }) => name.startsWith('Phiếu'));
  await page.keyboard.press('Enter');
  await countKeys(page);
  await fillWithKeyboard(page, set, answers);
  const keys = await countedKeys(page);
  const word = wordTable(filled);
  // The same moments of thought as in the workbook, without the taking in.
  const here = { keys, thoughts: workbook(filled).thoughts - 1 };
  return [
    line('xã form here, keys counted', here, word),
    line('xã form as a Word table, by the model', word, word),
    line('xã form as our workbook, by the model', workbook(filled), word),
  ];
}

function line(name: string, work: ClerkWork, other: ClerkWork): string {
  const seconds = secondsOf(work);
  const share = ((seconds / secondsOf(other)) * 100).toFixed(0);
  return `${name.padEnd(44)} ${work.keys} keys, ${work.thoughts} thoughts, ${(seconds / 60).toFixed(1)} min (${share} % of Word)`;
}

/** Keys, and characters that come as text without a key, which a person would have typed. */
async function countKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['keys'] = '0';
    const add = (count: number) => {
      document.body.dataset['keys'] = String(Number(document.body.dataset['keys']) + count);
    };
    let pressed = false;
    addEventListener(
      'keydown',
      ({ key }) => {
        pressed = key.length === 1;
        add(1);
      },
      true,
    );
    addEventListener(
      'beforeinput',
      ({ data }) => {
        if (!pressed) add(data?.length ?? 0);
        pressed = false;
      },
      true,
    );
  });
}

async function countedKeys(page: Page): Promise<number> {
  return await page.evaluate(() => Number(document.body.dataset['keys']));
}
