import { existsSync } from 'node:fs';
import path from 'node:path';

import { test, type TestContext, type TestOptions } from 'vitest';

import { electronBinary } from '../../build/electron-binary.ts';

declare module 'vitest' {
  // Read by the closing reporter, which lists what was not run and why.
  interface TaskMeta {
    needs?: string;
  }
}

type Body = (context: TestContext) => unknown;
type ProgramTest = {
  (name: string, body: Body, timeout?: number): void;
  (name: string, options: TestOptions, body: Body): void;
};

/** Names people know on the left, the commands that prove their presence on the right (any one of them does). */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  libreoffice: ['soffice', 'libreoffice'],
  poppler: ['pdftotext'],
};

/** `.ci/run` cannot install these from Debian's packages, so `CQDT_ALL` does not promise them. */
const NOT_INSTALLABLE: ReadonlySet<string> = new Set(['electron']);

/**
 * `test` for a story that needs outside programs: `needs('openssl')('a story', …)`. Where one is absent the test is
 * listed as "chưa chạy: cần …" and fails nothing, unless `CQDT_ALL=1` says that everything must be here.
 */
export function needs(...programs: readonly string[]): ProgramTest {
  const missing = programs.filter((program) => !isPresent(program));
  const mustExist = process.env['CQDT_ALL'] === '1';
  const forbidden = mustExist ? missing.filter((name) => !NOT_INSTALLABLE.has(name)) : [];
  if (forbidden.length > 0) throw new Error(`CQDT_ALL=1, nhưng thiếu: ${forbidden.join(', ')}`);
  const listed: TestOptions =
    missing.length === 0 ? {} : { skip: true, meta: { needs: missing.join(', ') } };
  return (name: string, second: Body | TestOptions, third?: Body | number) => {
    const options = typeof second === 'function' ? withTimeout(third) : second;
    const body = typeof second === 'function' ? second : third;
    test(name, { ...options, ...listed }, typeof body === 'function' ? body : undefined);
  };
}

function withTimeout(timeout: Body | number | undefined): TestOptions {
  return typeof timeout === 'number' ? { timeout } : {};
}

function isPresent(program: string): boolean {
  if (program === 'electron') return electronBinary() !== null;
  return (COMMANDS[program] ?? [program]).some(onPath);
}

function onPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const names = process.platform === 'win32' ? [`${command}.exe`, command] : [command];
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
}
