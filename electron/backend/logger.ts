import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Clock, Logger } from './ports.ts';

const MAX_BYTES = 2_000_000;

/** JSON lines in `<folder>/cqdt.log`, one older file kept. Never throws: a full disk must not stop the work. */
export function createFileLogger(folder: string, clock: Clock): Logger {
  const file = path.join(folder, 'cqdt.log');
  const write = (level: string) => (message: string, details?: unknown) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      const line = { at: clock.now(), level, message, details: plain(details) };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    } catch {
      // The log is the last place to complain to.
    }
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) renameSync(file, `${file}.1`);
}

/** Errors have no own properties that JSON would keep. */
function plain(details: unknown): unknown {
  if (details instanceof Error) return { message: details.message, stack: details.stack };
  if (typeof details !== 'object' || details === null) return details;
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, plain(value)]));
}
