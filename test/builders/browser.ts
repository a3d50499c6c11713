import type { Browser, BrowserContext } from 'playwright-core';

import { launchChromium } from '../../electron/hosts/chromium.ts';

/** A browser that nobody had to install, the same for every test. */
export async function launch(): Promise<Browser> {
  return await launchChromium();
}

/** A window as at the office: 1366×768, Vietnamese, the time zone of the province. */
export async function openWindow(browser: Browser): Promise<BrowserContext> {
  return await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
}
