import { defineConfig } from 'vite';

import { workerBundle } from './worker-bundle.ts';

/** The thread that reads foreign workbooks: beside the backend's bundle, which starts it, and as whole in itself. */
export default defineConfig(
  workerBundle({ 'workbook-worker': 'electron/backend/workbook/workbook-worker.ts' }),
);
