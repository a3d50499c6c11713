import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { viewerPage } from './viewer-page.ts';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react(), viewerPage()],
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    // The content policy allows no data: fonts or scripts, and an offline app saves nothing by inlining.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
