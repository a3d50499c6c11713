import path from 'node:path';

import { build } from 'vite';

import { buildRenderer } from './ensure-renderer.ts';

const here = import.meta.dirname;

/** `npm run build`: main process and Worker, preload, interface; all of it in `dist/`. */
export async function buildApp(): Promise<void> {
  // In this order: the first one empties the folder that both fill.
  await build({ configFile: path.join(here, 'vite-main.config.ts'), logLevel: 'warn' });
  await build({ configFile: path.join(here, 'vite-preload.config.ts'), logLevel: 'warn' });
  await buildRenderer();
}

if (import.meta.main) await buildApp();
