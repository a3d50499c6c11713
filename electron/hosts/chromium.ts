import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Browser, LaunchOptions } from 'playwright-core';

const cache = path.resolve(import.meta.dirname, '../../.cache');
const home = path.join(cache, 'chromium');

/** No calls home, no GPU: the same picture on every machine. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium that nobody had to install: from npm on Linux, Edge or Chrome elsewhere, or `CHROMIUM_PATH`.
 * For the loopback host and the tests; installers carry Electron's own and neither this nor its packages.
 */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  // Chromium refuses to confine itself when root starts it, as in a container.
  const unconfined = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({
    headless: true,
    args: [...FLAGS, ...unconfined],
    ...(await program()),
  });
}

async function program(): Promise<LaunchOptions> {
  const own = process.env['CHROMIUM_PATH'];
  if (own !== undefined) return { executablePath: own };
  if (process.platform === 'win32') return { channel: 'msedge' };
  if (process.platform === 'darwin') return { channel: 'chrome' };
  await unpackOnce();
  const executablePath = path.join(home, 'chromium');
  return starts(executablePath) ? { executablePath } : { executablePath, env: withLibraries() };
}

/**
 * Processes start at once, and the npm package unpacks into the temporary folder without a lock. So each unpacks
 * beside the goal and the first rename wins; nobody ever starts half a browser.
 */
async function unpackOnce(): Promise<void> {
  if (existsSync(home)) return;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(path.join(cache, 'chromium-unpack-'));
  const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
  // The second variable makes the package unpack the system libraries too, for machines that lack them.
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  await promisify(execFile)(process.execPath, ['-e', script], { env, cwd: import.meta.dirname });
  try {
    await rename(own, home);
  } catch (error) {
    await rm(own, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

function starts(executable: string): boolean {
  try {
    execFileSync(executable, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Libraries and fonts that came with the npm package, used only where the machine's own do not suffice. */
function withLibraries(): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(home, 'fonts'),
  };
}
