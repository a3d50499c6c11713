import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The backend's Worker, bundled but for the native module: in the packaged app it lies outside the archive, as Workers
 * must, and could not find packages inside it.
 */
export default defineConfig({
  root,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: false,
    rolldownOptions: {
      input: { 'backend-worker': path.join(root, 'electron/hosts/backend-worker.ts') },
      output: { entryFileNames: '[name].js', format: 'es', codeSplitting: false },
    },
  },
});
