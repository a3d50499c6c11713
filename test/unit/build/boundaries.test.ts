import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const trees: string[] = [];
afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true })));

/** What a planted file imports: a file of the tree, a package, or a builtin of Node. */
const PLACES = {
  shared: 'shared/domain/x/target.ts',
  channels: 'shared/ipc/channels.ts',
  backend: 'electron/backend/services/target.ts',
  host: 'electron/hosts/target.ts',
  shell: 'electron/shell/target.ts',
  featureX: 'renderer/features/x/target.ts',
  featureY: 'renderer/features/y/target.ts',
  api: 'renderer/api/target.ts',
  app: 'renderer/app/target.ts',
  viewer: 'renderer/viewer/target.ts',
  build: 'build/target.ts',
  test: 'test/builders/target.ts',
} as const;
type Place = keyof typeof PLACES;

type Wanted = Place | `package:${string}`;
type Plant = readonly [from: string, ...imports: readonly (Wanted | `type:${Wanted}`)[]];

const FORBIDDEN: readonly Plant[] = [
  [
    'shared/domain/x/from.ts',
    'backend',
    'host',
    'shell',
    'api',
    'featureX',
    'build',
    'test',
    'package:node:fs',
    'package:react',
    'package:electron',
    'package:better-sqlite3',
  ],
  [
    'electron/backend/from.ts',
    'host',
    'shell',
    'api',
    'featureX',
    'build',
    'test',
    'package:electron',
    'package:react',
  ],
  [
    'electron/hosts/from.ts',
    'shell',
    'api',
    'build',
    'test',
    'package:electron',
    'package:better-sqlite3',
  ],
  ['electron/cli.ts', 'shell', 'api', 'build', 'test', 'package:electron'],
  ['electron/cli/from.ts', 'shell', 'package:electron'],
  ['electron/rehearsal/from.ts', 'shell', 'package:electron'],
  ['electron/shell/from.ts', 'api', 'featureX', 'build', 'test', 'package:better-sqlite3'],
  ['electron/main.ts', 'app', 'test', 'package:exceljs'],
  ['electron/preload.ts', 'shared', 'backend', 'host', 'shell', 'package:node:fs', 'package:zod'],
  [
    'renderer/features/x/from.ts',
    'featureY',
    'app',
    'viewer',
    'backend',
    'host',
    'shell',
    'build',
    'test',
    'package:electron',
    'package:node:fs',
    'package:exceljs',
    'package:pdfjs-dist',
  ],
  ['renderer/api/from.ts', 'featureX', 'app', 'backend', 'host', 'shell', 'package:electron'],
  ['renderer/ui/from.ts', 'featureX', 'app', 'backend', 'package:node:path'],
  ['renderer/app/from.ts', 'backend', 'host', 'shell', 'build', 'test', 'package:electron'],
  ['renderer/main.tsx', 'backend', 'test', 'package:electron'],
  [
    'renderer/viewer/from.ts',
    'api',
    'app',
    'featureX',
    'backend',
    'package:react',
    'package:electron',
    'package:node:fs',
  ],
  ['build/from.ts', 'backend', 'shell', 'api', 'featureX', 'test'],
];

const ALLOWED: readonly Plant[] = [
  ['shared/domain/x/good.ts', 'shared', 'package:zod'],
  [
    'electron/backend/good.ts',
    'shared',
    'channels',
    'backend',
    'package:node:fs',
    'package:better-sqlite3',
    'package:zod',
  ],
  ['electron/hosts/good.ts', 'shared', 'backend', 'host', 'package:node:http', 'package:zod'],
  ['electron/cli/good.ts', 'shared', 'backend', 'host', 'package:node:fs'],
  ['electron/preload.ts', 'channels', 'type:shared', 'package:electron'],
  ['electron/shell/good.ts', 'shared', 'channels', 'host', 'shell', 'package:electron'],
  ['renderer/features/x/parts/good.tsx', 'shared', 'api', 'featureX', 'package:react'],
  ['renderer/api/good.ts', 'shared', 'api', 'package:@tanstack/react-query', 'package:zustand'],
  ['renderer/app/good.tsx', 'shared', 'api', 'app', 'featureX', 'featureY', 'package:react'],
  ['renderer/viewer/good.ts', 'shared', 'viewer', 'package:pdfjs-dist'],
  ['build/good.ts', 'build', 'host', 'shared', 'package:vite', 'package:node:fs'],
  ['test/unit/renderer/good.ts', 'backend', 'shell', 'featureX', 'app', 'build', 'package:vitest'],
];

/** Line n of the planted file is its n-th import. */
function source(from: string, imports: readonly string[]): string {
  const lines = imports.map((wanted, index) => {
    const types = wanted.startsWith('type:');
    const name = types ? wanted.slice('type:'.length) : wanted;
    return `import ${types ? 'type ' : ''}* as a${index} from '${specifier(from, name)}';`;
  });
  return `${lines.join('\n')}\n`;
}

function specifier(from: string, wanted: string): string {
  if (wanted.startsWith('package:')) return wanted.slice('package:'.length);
  const text = path.posix.relative(path.posix.dirname(from), String(Object(PLACES)[wanted]));
  return text.startsWith('.') ? text : `./${text}`;
}

function write(tree: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
  writeFileSync(path.join(tree, name), text);
}

/** A tree with the project's own lint configuration and the planted imports. */
function plant(plants: readonly Plant[]): string {
  const tree = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  trees.push(tree);
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  cpSync(path.join(root, 'build/lint'), path.join(tree, 'build/lint'), { recursive: true });
  for (const place of Object.values(PLACES)) write(tree, place, 'export const target = 1;\n');
  for (const [from, ...imports] of plants) write(tree, from, source(from, imports));
  return tree;
}

/** Named one by one: from `.` the linter would follow the link into all packages. */
const LAYERS = ['shared', 'electron', 'renderer', 'build', 'test'];

/** Folders by the plugin, the two single files with rules of their own by the linter itself. */
const IMPORT_RULES = /boundaries|no-restricted-imports/u;

/** Every `file:line` that the linter reports under `rule`. */
function report(tree: string, rule: RegExp): ReadonlySet<string> {
  const places = linted(tree)
    .split('\n')
    .filter((line) => rule.test(line))
    .map((line) => line.split(':').slice(0, 2).join(':'));
  return new Set(places);
}

const outputs = new Map<string, string>();

function linted(tree: string): string {
  const known = outputs.get(tree);
  if (known !== undefined) return known;
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '-c', 'build/lint/oxlint.json', '-f', 'unix', ...LAYERS];
  const { stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  outputs.set(tree, stdout);
  return stdout;
}

/** Lint rules fail silently when a glob or a package rename breaks them, so each one is shown to still bite. */
test('every forbidden direction is reported, import by import', () => {
  const reported = report(plant(FORBIDDEN), IMPORT_RULES);
  const missed = FORBIDDEN.flatMap(([from, ...imports]) =>
    imports
      .filter((_, index) => !reported.has(`${from}:${index + 1}`))
      .map((to) => `${from} → ${to}`),
  );
  expect(missed).toEqual([]);
});

test('no allowed import is reported', () => {
  expect([...report(plant(ALLOWED), IMPORT_RULES)]).toEqual([]);
});

/** One planted file per rule of the house that a later change of configuration could switch off unseen. */
const RULES = [
  ['shared/domain/x/clock.ts', 'no-restricted-properties', 'export const now = () => Date.now();'],
  ['shared/domain/x/dice.ts', 'no-restricted-properties', 'export const d = () => Math.random();'],
  ['shared/domain/x/net.ts', 'no-restricted-globals', "export const got = fetch('/');"],
  ['shared/domain/x/Big.ts', 'filename-case', 'export const big = 1;'],
  ['shared/domain/x/any.ts', 'no-explicit-any', 'export const loose: any = 1;'],
  ['shared/domain/x/sure.ts', 'no-non-null-assertion', 'export const sure = (a?: string) => a!;'],
  ['renderer/app/default.ts', 'no-default-export', 'export default 1;'],
  ['electron/backend/loud.ts', 'no-console', "console.log('x');"],
  ['electron/backend/long.ts', 'max-lines', 'void 0;\n'.repeat(301)],
] as const;

test('every other rule of the house still bites', () => {
  const tree = plant([]);
  for (const [name, , text] of RULES) write(tree, name, `${text}\n`);
  const missed = RULES.filter(
    ([name, rule]) =>
      ![...report(tree, new RegExp(rule, 'u'))].some((place) => place.startsWith(name)),
  );
  expect(missed).toEqual([]);
});
