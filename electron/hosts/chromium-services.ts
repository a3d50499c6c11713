import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';

import { err, ok } from '../../shared/lib/result.ts';
import type { HostServices } from '../backend/ports.ts';
import { launchChromium } from './chromium.ts';

/**
 * What the loopback host does for the backend: prints with the Chromium at hand, started when first needed. It opens
 * nothing: the browser that shows the desk offers the file as a download.
 */
export function createChromiumServices(launch: () => Promise<Browser> = launchChromium): {
  readonly services: HostServices;
  /** Ends the Chromium, if one was started. */
  readonly close: () => Promise<void>;
} {
  let starting: Promise<Browser | null> | null = null;
  const browser = async (): Promise<Browser | null> => {
    starting ??= launch().catch(() => null);
    return await starting;
  };
  return {
    services: {
      pdf: async (htmlFile, to) => {
        const started = await browser();
        if (started === null) return err({ code: 'host/no-pdf' });
        await print(started, htmlFile, to);
        return ok(null);
      },
      open: async () => err({ code: 'host/no-open' }),
    },
    close: async () => await (await starting)?.close(),
  };
}

/** The page runs no script and reaches nothing but itself and what it carries. */
async function print(browser: Browser, htmlFile: string, to: string): Promise<void> {
  const address = pathToFileURL(htmlFile).href;
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.route('**', async (route) =>
      route.request().url() === address ? await route.continue() : await route.abort(),
    );
    await page.goto(address);
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    await page.pdf({ ...options, path: to });
  } finally {
    await context.close();
  }
}
