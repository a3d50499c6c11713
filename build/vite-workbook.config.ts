import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** The thread that reads foreign workbooks: beside the backend's bundle, which starts it, and as whole in itself. */
export default defineConfig({
  root,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        'workbook-worker': path.join(root, 'electron/backend/workbook/workbook-worker.ts'),
      },
      output: { entryFileNames: '[name].js', format: 'es', codeSplitting: false },
    },
  },
});
