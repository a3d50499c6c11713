import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Electron's main process and the backend's Worker. Everything but the native module is bundled: the Worker lies outside
 * the archive in the packaged app and could not find packages inside it.
 */
export default defineConfig({
  root,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: path.join(root, 'electron/main.ts'),
        'backend-worker': path.join(root, 'electron/hosts/backend-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', format: 'es' },
    },
  },
});
