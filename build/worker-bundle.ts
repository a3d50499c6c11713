import path from 'node:path';

import type { UserConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** How a Worker's program is bundled: one file, whole in itself but for what is named `external`, beside the main process. */
export function workerBundle(input: Readonly<Record<string, string>>, external: string[] = []) {
  const entries = Object.entries(input).map(([name, file]) => [name, path.join(root, file)]);
  return {
    root,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist/electron',
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries),
        output: { entryFileNames: '[name].js', format: 'es', codeSplitting: false },
      },
    },
  } satisfies UserConfig;
}
