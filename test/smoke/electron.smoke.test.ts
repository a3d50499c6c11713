import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { _electron as electron } from 'playwright-core';
import { expect } from 'vitest';

import { buildApp } from '../../build/build-app.ts';
import { electronBinary } from '../../build/electron-binary.ts';
import { must } from '../../shared/lib/must.ts';
import { needs } from '../builders/programs.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Set by some editors' terminals, `ELECTRON_RUN_AS_NODE` would turn Electron into plain Node. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  );
}

needs('electron')(
  'the real Electron opens the window, asks the backend once, and closes',
  async () => {
    await buildApp();
    const folder = mkdtempSync(path.join(tmpdir(), 'electron-'));
    const app = await electron.launch({
      executablePath: must(electronBinary(), 'needs() has looked'),
      args: [root, `--data=${folder}`, '--no-sandbox'],
      env: environment(),
    });
    try {
      const page = await app.firstWindow();
      expect(page.url()).toBe('app://desk/');
      await page.getByRole('heading').first().waitFor();
      const answered = await page.evaluate(async () => {
        const bridge = Object(globalThis)['appBridge'];
        return await bridge.call({ method: 'session.get', input: {} });
      });
      expect(answered).toMatchObject({ ok: true, value: { desk: null } });
      expect(await page.evaluate(() => typeof Object(globalThis)['process'])).toBe('undefined');
    } finally {
      await app.close();
      rmSync(folder, { recursive: true });
    }
  },
);
