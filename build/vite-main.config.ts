import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Electron's main process, whole in one file: the window needs no package at run time. */
export default defineConfig({
  root,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: path.join(root, 'electron/main.ts') },
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});
