import { defineConfig } from 'vite';

import { workerBundle } from './worker-bundle.ts';

/**
 * The backend's Worker, bundled but for the native module: in the packaged app it lies outside the archive, as Workers
 * must, and could not find packages inside it.
 */
export default defineConfig(
  workerBundle({ 'backend-worker': 'electron/hosts/backend-worker.ts' }, ['better-sqlite3']),
);
