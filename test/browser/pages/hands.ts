import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { tabTo } from '../../builders/desk-window.ts';

/** Tab to a control by its name, then Enter: nothing on these screens needs a mouse (X2). */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, (focus) =>
    typeof name === 'string' ? focus.name === name : name.test(focus.name),
  );
  await page.keyboard.press('Enter');
}

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await tabTo(page, ({ name }) => name.startsWith(screen));
  await page.keyboard.press('Enter');
}

/** Types into a field found by its label. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** The file dialog belongs to the system: it opens by a key, and there the person picks `files`. */
export async function pickFiles(page: Page, button: Locator, files: readonly string[]) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
  await chooser.setFiles([...files]);
}

/** Does what starts a download and keeps the file under its own name in `folder`. */
export async function save(
  page: Page,
  folder: string,
  start: () => Promise<void>,
): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), start()]);
  const target = path.join(folder, file.suggestedFilename());
  await file.saveAs(target);
  return target;
}

/** Notices whether a pointer was pressed anywhere on the page from now on. */
export async function watchMouse(page: Page): Promise<{ used: () => Promise<boolean> }> {
  await page.evaluate(() => {
    addEventListener('pointerdown', () => (document.body.dataset['mouse'] = 'used'), true);
  });
  return { used: async () => (await page.locator('body[data-mouse]').count()) > 0 };
}
