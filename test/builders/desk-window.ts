import { createHash } from 'node:crypto';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { ensureRenderer } from '../../build/ensure-renderer.ts';
import { buildCampaign, readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { startBackend } from '../../electron/hosts/backend-client.ts';
import { createChromiumServices } from '../../electron/hosts/chromium-services.ts';
import { startLoopback } from '../../electron/hosts/loopback.ts';
import { filesOf } from '../../electron/rehearsal/desk.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { anAuthority } from './authority.ts';
import { aFolder } from './backend.ts';
import { launch, openWindow } from './browser.ts';

const MORNING = '2019-10-03T08:00:00+07:00';

/** The Sở of the shipped Gia Lai 2019 campaign, as a practice campaign. */
export async function aGiaLaiAuthority() {
  const { template, register, sets } = readShippedCampaign('gialai-2019');
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const campaign = buildCampaign({ template, sets, practice: true, sha256 });
  return await anAuthority({ folder: await aFolder(), campaign, register, sets });
}

type Options = {
  /** The folder of an existing or a new desk; without it a fresh one that is gone after the test. */
  readonly dataDir?: string;
  /** When the desk's clock starts. */
  readonly startsAt?: string;
  /** A browser that other windows share; without it one of its own. */
  readonly browser?: Browser;
};

/** A desk with its real backend, shown in a real browser window of an office machine; closed after the test. */
export async function aDeskWindow(options: Options = {}) {
  const { dataDir = path.join(await aFolder(), 'data'), startsAt = MORNING } = options;
  const browser = options.browser ?? (await launch());
  const { services } = createChromiumServices(async () => browser);
  const started = await startBackend({ dataDir, startsAt, services });
  if (!started.ok) throw new Error(started.error.code);
  const backend = started.value;
  const rendererDir = await ensureRenderer();
  const host = await startLoopback({ backend, rendererDir, dataDir });
  const window = await openWindow(browser);
  const page = await window.newPage();
  const complaints: string[] = [];
  // Someone always listens: otherwise a key can open the system's dialog before the test asks for it.
  page.on('filechooser', () => undefined);
  page.on('pageerror', (error) => void complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  onTestFinished(async () => {
    await window.close();
    if (options.browser === undefined) await browser.close();
    await host.close();
    await backend.close();
  });
  await page.goto(host.address);
  return {
    page,
    /** Errors the page wrote to its console; a green test leaves none. */
    complaints,
    /** Calls past the screens, to prepare what a test is not about. */
    api: createClient(contract, (request) => backend.call(request)),
    ...filesOf(dataDir),
  };
}
export type DeskWindow = Awaited<ReturnType<typeof aDeskWindow>>;

/** Where the cursor is, as a person sees it. */
export async function focusIn(page: Page) {
  return await page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement)) return { field: null, name: '' };
    const name = here.getAttribute('aria-label') ?? here.innerText;
    return { field: here.dataset['field'] ?? null, name: name.trim() };
  });
}

/** Presses Tab until the cursor stands where it should. */
export async function tabTo(
  page: Page,
  there: (focus: { readonly field: string | null; readonly name: string }) => boolean,
): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (there(await focusIn(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached it');
}
