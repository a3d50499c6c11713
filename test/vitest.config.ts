import path from 'node:path';

import { defineConfig } from 'vitest/config';

import { closingReporter } from './builders/closing-reporter.ts';

const here = import.meta.dirname;

/** Tests that measure the memory of their process, or load a library that sets the process's own cryptography. */
const ALONE = [
  'test/integration/workbook.test.ts',
  'test/unit/build/installers.test.ts',
  'test/unit/electron/backend/**/hostile-files.test.ts',
];

export default defineConfig({
  resolve: {
    // Electron's program is not on every machine; its shell is run against a stand-in with the real types.
    alias: [{ find: /^electron$/u, replacement: path.join(here, 'builders/electron-stand-in.ts') }],
  },
  test: {
    root: path.resolve(here, '..'),
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          // Hundreds of files: loading the same modules for each would take as long as the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    // An odd zone, so that an assumption about local time fails here and not at a user's desk.
    env: { TZ: 'America/Anchorage' },
    // The runner would keep a core to itself; the long stories wait for disks and browsers most of the time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [['default', { summary: false }], closingReporter()],
  },
});
