import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, 'dist/renderer');
const SOURCES = [
  'renderer',
  'shared',
  'build/vite-renderer.config.ts',
  'build/viewer-page.ts',
  'package-lock.json',
];

/** The folder of the built interface, built now where it is missing or older than its sources. */
export async function ensureRenderer(): Promise<string> {
  if (isStale()) await buildRenderer();
  return built;
}

/** Builds beside the goal and swaps at the end, so whoever serves the folder meanwhile never sees half of it. */
export async function buildRenderer(): Promise<void> {
  const fresh = `${built}-${process.pid}`;
  const old = `${fresh}-old`;
  await inProduction(() =>
    build({
      configFile: path.join(root, 'build/vite-renderer.config.ts'),
      build: { outDir: fresh },
      logLevel: 'warn',
    }),
  );
  mkdirSync(path.dirname(built), { recursive: true });
  if (existsSync(built)) renameSync(built, old);
  renameSync(fresh, built);
  rmSync(old, { recursive: true, force: true });
}

/** Vite asks the environment which React to take; a test runner says "test", and would measure and leave the slow one. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    process.env['NODE_ENV'] = before ?? 'production';
  }
}

function isStale(): boolean {
  const page = path.join(built, 'index.html');
  if (!existsSync(page)) return true;
  const builtAt = statSync(page).mtimeMs;
  return SOURCES.some((source) => newest(path.join(root, source)) > builtAt);
}

function newest(place: string): number {
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const inside = readdirSync(place).map((name) => newest(path.join(place, name)));
  return Math.max(facts.mtimeMs, ...inside);
}
