import path from 'node:path';

import { build } from 'vite';

import { buildRenderer } from './ensure-renderer.ts';

/** `npm run build`: main process, the Workers, preload and interface; all of it in `dist/`. */
export async function buildApp(): Promise<void> {
  // In this order: the first one empties the folder that the others add to.
  for (const part of ['main', 'worker', 'workbook', 'hash', 'preload']) {
    const configFile = path.join(import.meta.dirname, `vite-${part}.config.ts`);
    await build({ configFile, logLevel: 'warn' });
  }
  await buildRenderer();
}

if (import.meta.main) await buildApp();
