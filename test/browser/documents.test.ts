import { readFileSync } from 'node:fs';

import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { PASSPHRASE, value } from '../builders/backend.ts';
import { aDeskWindow, tabTo } from '../builders/desk-window.ts';
import { fillPracticeDesk } from '../builders/filled-desk.ts';
import { findings } from './pages/axe.ts';

const words = vi.documents;

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

test('a clerk sees the papers, takes them as Word and PDF and prints them, without a mouse (U8, X2)', async () => {
  const window = await aDeskWindow();
  const { page, api } = window;
  await fillPracticeDesk(window, { unit: '23767' });
  await page.reload();
  await tabTo(page, ({ name }) => name === vi.frame.screens.documents);
  await page.keyboard.press('Enter');
  await page.locator('.docframe[data-painted="true"]').waitFor();
  expect(await page.locator('.docpreview').textContent()).toContain('PHIẾU TỰ ĐÁNH GIÁ');
  expect(await findings(page)).toEqual([]);

  // The choice is a group of radio buttons: Tab to it, arrows run through it.
  await page.getByRole('radio', { name: words.kinds.form[0] }).focus();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(async () => await page.locator('.docpreview').textContent(), { timeout: 10_000 })
    .toContain('Kính gửi: Ủy ban nhân dân huyện Ia Grai');

  await tabTo(page, ({ name }) => name === words.word);
  const word = await saved(page, async () => await page.keyboard.press('Enter'));
  expect(word.suggestedFilename()).toBe('bao-cao-tap-duot-gialai-2019-23767-lan-1.docx');
  expect(
    readFileSync(await word.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  const pdf = await saved(page, async () => await page.keyboard.press('Control+p'));
  expect(pdf.suggestedFilename()).toBe('bao-cao-tap-duot-gialai-2019-23767-lan-1.pdf');
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await page.getByRole('radio', { name: words.kinds.cover[0] }).focus();
  await page.keyboard.press('Space');
  await page.getByText(errorMessage({ code: 'document/nothing-sent' }).text).waitFor();

  value(await api['submission.approve']({}));
  const sealed = value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  await page.getByRole('radio', { name: words.kinds.form[0] }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: words.kinds.cover[0] }).focus();
  await page.keyboard.press('Space');
  for (const spoken of sealed.words)
    await expect
      .poll(async () => await page.locator('.docpreview').textContent(), { timeout: 10_000 })
      .toContain(spoken);
  expect(window.complaints).toEqual([]);
}, 120_000);
