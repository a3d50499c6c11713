import { defineConfig } from 'vite';

import { workerBundle } from './worker-bundle.ts';

/** The threads that hash large files: beside the backend's bundle, which starts them. */
export default defineConfig(
  workerBundle({ 'hash-worker': 'electron/backend/files/hash-worker.ts' }),
);
