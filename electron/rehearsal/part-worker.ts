import { parentPort, workerData } from 'node:worker_threads';

import { must } from '../../shared/lib/must.ts';
import { Stage, ToPlayer, type FromPlayer, type Part, type Played } from './part.ts';
import { playAnswer } from './answer-notice.ts';
import { playDistrict } from './play-district.ts';
import { playUnit } from './play-unit.ts';
import type { z } from 'zod';

/** A thread that plays parts; it speaks with the Sở only through its parent. */
const port = must(parentPort, 'this file runs as a Worker');
const stage = Stage.parse(workerData);
const waiting = new Map<number, (credential: string) => void>();

const post = (message: z.output<typeof FromPlayer>): void => port.postMessage(message);

async function play(id: number, part: Part): Promise<Played> {
  const enrol = (file: string): Promise<string> =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      post({ kind: 'enrol', id, file });
    });
  switch (part.kind) {
    case 'unit':
      return playUnit(part, stage, enrol);
    case 'district':
      return playDistrict(part, stage, enrol);
    case 'answer':
      return playAnswer(part, stage);
  }
}

port.on('message', (raw: unknown) => {
  const message = ToPlayer.parse(raw);
  if (message.kind === 'credential') {
    must(waiting.get(message.id), 'a part that waits for its credential')(message.file);
    waiting.delete(message.id);
    return;
  }
  play(message.id, message.part).then(
    (played) => post({ kind: 'played', id: message.id, played }),
    (error: unknown) =>
      post({
        kind: 'failed',
        id: message.id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
