import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** A small seeded generator (mulberry32), so that a failing run can be played again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What was compiled for one of these processes serves the next: half of their time would go there. */
const COMPILED = path.resolve(import.meta.dirname, '../../.cache/compiled');

/**
 * Starts a script, lets it say `afterLines` lines, waits `thenMs` longer and kills it as a power cut would (SIGKILL).
 * Returns every line it said before it died. Throws when it ends by itself.
 */
export async function killMidway(
  script: string,
  args: readonly string[],
  { afterLines, thenMs }: { readonly afterLines: number; readonly thenMs: number },
): Promise<unknown[]> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, signal) => resolve(signal));
  });
  const lines: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(JSON.parse(line));
    if (lines.length === afterLines) void wait(thenMs).then(() => child.kill('SIGKILL'));
  }
  const signal = await ended;
  if (signal !== 'SIGKILL') throw new Error(`ended by itself: ${complaints.join('')}`);
  return lines;
}
