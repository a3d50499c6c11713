import type { Page } from 'playwright-core';

import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { Client } from '../../../shared/ipc/define.ts';
import type { RichText } from '../../../shared/domain/text/rich-text.ts';
import { value } from '../../builders/backend.ts';

/** The editor of one section. */
export function section(page: Page, code: string) {
  return page.locator(`[role=textbox][data-field="${code}"]`);
}

/** What is stored of a section once the window says that all is saved. */
export async function savedText(
  page: Page,
  api: Client<AppContract>,
  code: string,
): Promise<RichText> {
  await page.getByText('Đã lưu').waitFor();
  return value(await api['form.get']({})).report[code] ?? [];
}

/** Pastes as another program would have put it on the clipboard. */
export async function paste(
  page: Page,
  { html, text = '' }: { readonly html?: string; readonly text?: string },
): Promise<void> {
  await page.evaluate(
    ([asHtml, asText]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', asText ?? '');
      if (asHtml !== undefined && asHtml !== '') clipboardData.setData('text/html', asHtml);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html ?? '', text],
  );
}

/** An input method at work (Telex through the system): compose shows, commit ends the word. */
export async function inputMethod(page: Page) {
  const client = await page.context().newCDPSession(page);
  return {
    compose: async (text: string): Promise<void> => {
      const end = text.length;
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: end,
        selectionEnd: end,
      });
    },
    commit: async (text: string): Promise<void> => {
      await client.send('Input.insertText', { text });
    },
  };
}
