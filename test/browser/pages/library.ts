import type { Locator, Page } from 'playwright-core';

/** A file as a person has it on the disk: its name and its bytes. */
export type Given = readonly [name: string, bytes: Buffer];

const asPayload = ([name, buffer]: Given) => ({ name, mimeType: '', buffer });

/** Opens the system's dialog by key and picks files there. */
export async function chooseFiles(page: Page, button: Locator, files: readonly Given[]) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
  await chooser.setFiles(files.map((file) => asPayload(file)));
}

/** The row of a document, by what it is called. */
export function rowOf(page: Page, name: string): Locator {
  return page.locator('.library__rows tbody tr').filter({ hasText: name });
}

/** The viewer once it has painted. */
export async function paintedPage(page: Page): Promise<Locator> {
  const frame = page.locator('iframe.docframe[data-painted="true"]');
  await frame.waitFor({ timeout: 20_000 });
  return frame;
}

/** Pastes or drops a file where the cursor or the named element is, as the browser reports it. */
export async function handOver(
  page: Page,
  how: 'paste' | 'drop',
  [name, bytes]: Given,
): Promise<void> {
  const given = { how, name, base64: bytes.toString('base64') };
  await page.evaluate((file) => {
    const data = Uint8Array.from(atob(file.base64), (sign) => sign.codePointAt(0) ?? 0);
    const carried = new DataTransfer();
    carried.items.add(new File([data], file.name, { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    const target = file.how === 'drop' ? document.querySelector('.drop') : document.activeElement;
    target?.dispatchEvent(
      file.how === 'drop'
        ? new DragEvent('drop', { ...options, dataTransfer: carried })
        : new ClipboardEvent('paste', { ...options, clipboardData: carried }),
    );
  }, given);
}
