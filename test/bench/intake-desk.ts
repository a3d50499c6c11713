import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

import { startBackend } from '../../electron/hosts/backend-client.ts';
import { mustSucceed } from '../../electron/rehearsal/desk.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';

/**
 * A Sở's desk in a process of its own: takes every package of a folder in as its screen does, and says how long that
 * took, what it held in memory and how long the board made people wait meanwhile.
 */
const [dataDir = '', packages = ''] = process.argv.slice(2);
const PEEK_MS = 20;
const ASK_MS = 500;
const CHUNK = 16;
const WARM_UP = 40;

const started = await startBackend({ dataDir, startsAt: '2019-10-16T10:42:00+07:00' });
if (!started.ok) throw new Error(started.error.code);
const desk = started.value;
const api = createClient(contract, desk.call);
mustSucceed('board', await api['board.get']({}));

await warmUp();
const tokens = readdirSync(packages).toSorted().map(intoInbox);
await wait(1000);
const idle = process.memoryUsage.rss();
let peak = idle;
const peeking = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), PEEK_MS);
const waits: number[] = [];
const over = new AbortController();
const asking = askMeanwhile(over.signal);

const inspect = await timed(async () => {
  for (const files of chunks(tokens)) {
    const lines = mustSucceed('inspect', await api['intake.inspect']({ files }));
    const other = lines.find(({ verdict }) => verdict !== 'ready');
    if (other !== undefined) throw new Error(`${other.name}: ${JSON.stringify(other.problem)}`);
  }
});
const imported = await timed(async () => {
  for (const chunk of chunks(tokens)) {
    const files = chunk.map((file) => ({ file }));
    const lines = mustSucceed('import', await api['intake.import']({ files }));
    if (lines.some(({ outcome }) => outcome !== 'imported')) throw new Error('not imported');
  }
});
over.abort();
await asking;
clearInterval(peeking);
process.send?.({ inspect, imported, memory: peak - idle, waits });
await desk.close();

/** A desk that has been at work this morning: programs beside it were compiled long ago. */
async function warmUp(): Promise<void> {
  const [first = ''] = readdirSync(packages);
  for (let time = 0; time < WARM_UP; time += 1) {
    const file = intoInbox(first);
    mustSucceed('inspect', await api['intake.inspect']({ files: [file] }));
    await rm(path.join(dataDir, 'inbox', file), { recursive: true });
  }
}

/** The file under its own name in a folder of its own and on the disk, as the host leaves an upload. */
function intoInbox(name: string): string {
  const token = randomUUID();
  const folder = path.join(dataDir, 'inbox', token);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  copyFileSync(path.join(packages, name), file);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return token;
}

function chunks(all: readonly string[]): string[][] {
  const starts = Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => index * CHUNK);
  return starts.map((start) => all.slice(start, start + CHUNK));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Somebody looks at the board twice a second while the batch runs. */
async function askMeanwhile(until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const before = performance.now();
    mustSucceed('board', await api['board.get']({}));
    waits.push(performance.now() - before);
    await wait(ASK_MS);
  }
}
