import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, expect, test } from 'vitest';

import { needs } from '../../builders/programs.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(root, 'test/.programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  path.join(folder, 'absent.test.ts'),
  `import { test } from 'vitest';
   import { needs } from '../builders/programs.ts';
   test('always', () => {});
   needs('no-such-program')('waits for a program', () => { throw new Error('must not run'); });`,
);

/** Runs vitest on the planted file as a person would, with or without the promise that everything is installed. */
async function run(all: string): Promise<{ code: number; output: string }> {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'test/vitest.config.ts', folder];
  const env = { ...process.env, CQDT_ALL: all };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    return { code: 0, output: stdout };
  } catch (error) {
    return { code: 1, output: String(Object(error)['stdout']) };
  }
}

test('a test whose program is absent is listed with the program and fails nothing', async () => {
  const { code, output } = await run('');
  expect(output).toContain('chưa chạy: cần no-such-program (1)');
  expect(output.trimEnd().split('\n').at(-1)).toBe('Tests: 1 passed, 0 failed, 1 skipped');
  expect(code).toBe(0);
});

test('with CQDT_ALL=1 an absent program is a failure', async () => {
  const { code, output } = await run('1');
  expect(output.trimEnd().split('\n').at(-1)).toBe('Tests: 0 passed, 1 failed, 0 skipped');
  expect(code).toBe(1);
});

needs('node')('a test whose programs are present runs', () => {
  expect(process.version).toMatch(/^v\d+/u);
});
