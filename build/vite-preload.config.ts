import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** A sandboxed preload must be one CommonJS file. */
export default defineConfig({
  root,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: false,
    minify: true,
    rolldownOptions: {
      input: { preload: path.join(root, 'electron/preload.ts') },
      output: { entryFileNames: '[name].cjs', format: 'cjs' },
    },
  },
});
