import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { must } from '../../shared/lib/must.ts';
import { FromPlayer, type Enrol, type Part, type Played, type Stage } from './part.ts';

export type Players = {
  readonly play: (part: Part) => Promise<Played>;
  /** How many parts may run side by side: key derivation of one beside the disk of another. */
  readonly places: number;
  readonly close: () => Promise<void>;
};

const PARTS_PER_THREAD = 3;
/** Two threads keep two cores busy; a third would only cost its memory. */
const MOST_THREADS = 2;

/**
 * Threads that play parts side by side; the Sở's one desk stays with the caller. All parts of one unit are played in one
 * thread, where its key is open.
 */
export function startPlayers(stage: Stage, enrol: Enrol): Players {
  const size = Math.min(MOST_THREADS, availableParallelism());
  const threads = Array.from({ length: size }, () => startThread(stage, enrol));
  const placeOf = new Map<string, number>();
  return {
    places: size * PARTS_PER_THREAD,
    play: (part) => {
      const { code } = part.unit;
      const place = placeOf.get(code) ?? placeOf.size % size;
      placeOf.set(code, place);
      return must(threads[place], 'a thread').play(part);
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

type Waiting = {
  readonly resolve: (played: Played) => void;
  readonly reject: (error: Error) => void;
};

function startThread(stage: Stage, enrol: Enrol) {
  const worker = new Worker(path.join(import.meta.dirname, 'part-worker.ts'), {
    workerData: stage,
    resourceLimits: { maxOldGenerationSizeMb: 110, maxYoungGenerationSizeMb: 8 },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  worker.on('message', (raw: unknown) => {
    const message = FromPlayer.parse(raw);
    if (message.kind === 'enrol') {
      enrol(message.file).then(
        (file) => worker.postMessage({ kind: 'credential', id: message.id, file }),
        failAll,
      );
      return;
    }
    const { resolve, reject } = must(waiting.get(message.id), 'a part that is being played');
    waiting.delete(message.id);
    if (message.kind === 'played') resolve(message.played);
    else reject(new Error(message.message));
  });
  return {
    worker,
    play: (part: Part): Promise<Played> =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ kind: 'play', id: last, part });
      }),
  };
}
