import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

import { hashNow, type Hashes, type HashPlan } from './hash-plan.ts';

const FromThread = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hashed'),
    hashes: z.object({
      whole: z.string(),
      pieces: z.array(z.object({ sha256: z.string(), crc: z.number() })),
      read: z.number(),
    }),
  }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

/** Below this a thread costs more than it saves: about a millisecond of hashing. */
const SMALL = 512 << 10;
/** One per processor as far as that helps: beyond a few the disk is what is waited for. */
const THREADS = Math.min(4, availableParallelism());

type Waiting = {
  readonly plan: HashPlan;
  readonly resolve: (hashes: Hashes) => void;
  readonly reject: (error: Error) => void;
};
const waiting: Waiting[] = [];
const idle: Worker[] = [];
let started = 0;

/**
 * Hashes an open file without stalling the thread that asks: large ones on threads beside it, several at a time. The
 * file has to stay open until this is done. Rejects when the disk cannot be read.
 */
export async function hashBytes(plan: HashPlan): Promise<Hashes> {
  if (plan.size <= SMALL) return hashNow(plan);
  return await new Promise((resolve, reject) => {
    waiting.push({ plan, resolve, reject });
    deal();
  });
}

function deal(): void {
  while (waiting.length > 0) {
    const thread = idle.pop() ?? (started < THREADS ? start() : undefined);
    const job = thread === undefined ? undefined : waiting.shift();
    if (thread === undefined || job === undefined) return;
    work(thread, job);
  }
}

/** A thread keeps the process alive only while somebody waits for it. */
function work(thread: Worker, { plan, resolve, reject }: Waiting): void {
  const lost = (error: unknown) => {
    started -= 1;
    reject(error instanceof Error ? error : new Error(String(error)));
    deal();
  };
  thread.ref();
  thread.once('error', lost);
  thread.once('message', (raw: unknown) => {
    thread.off('error', lost);
    thread.unref();
    idle.push(thread);
    const said = FromThread.parse(raw);
    if (said.kind === 'hashed') resolve(said.hashes);
    else reject(new Error(said.message));
    deal();
  });
  thread.postMessage(plan);
}

/** Beside this file as source; beside the bundle that holds this file in the packaged app. */
function start(): Worker {
  started += 1;
  const name = `hash-worker${path.extname(import.meta.filename)}`;
  return new Worker(path.join(import.meta.dirname, name), {
    // Nothing of the program's own environment, and hardly any heap: it holds one chunk.
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 32 },
  });
}
