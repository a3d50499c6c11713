import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { vietnamInstant } from '../../shared/domain/text/vietnam-instant.ts';
import type { CallRequest } from '../../shared/ipc/transport.ts';
import { must } from '../../shared/lib/must.ts';
import { createBackend } from '../backend/backend.ts';
import { StartError } from '../backend/db/start-error.ts';
import { createFileLogger } from '../backend/logger.ts';
import type { Clock } from '../backend/ports.ts';
import { systemClock } from '../backend/system-clock.ts';
import { ToWorker, WorkerStart, type FromWorker } from './backend-messages.ts';
import { createRemoteHost } from './remote-host.ts';

/** The backend in a thread of its own: imports, hashing and Excel never stall a window or a request. */
const port = must(parentPort, 'this file is started as a Worker');
const { dataDir, startsAt } = WorkerStart.parse(workerData);
const post = (message: FromWorker): void => port.postMessage(message);
const { host, settle } = createRemoteHost(post);

function open() {
  const clock = clockFrom(startsAt);
  return createBackend({
    paths: { data: dataDir },
    ports: {
      clock,
      ids: { next: randomUUID },
      logger: createFileLogger(path.join(dataDir, 'logs'), clock),
      events: { emit: (event) => post({ kind: 'event', event }) },
      host,
    },
  });
}

/** The machine's clock, or one that starts elsewhere and goes on from there. */
function clockFrom(instant: string | undefined): Clock {
  if (instant === undefined) return systemClock;
  const shift = Date.parse(instant) - Date.now();
  return { now: () => vietnamInstant(Date.now() + shift) };
}

function serve(): void {
  const backend = open();
  const running = new Set<Promise<void>>();
  const answer = (id: number, request: CallRequest): void => {
    const call = backend
      .dispatch(request)
      .then((reply) => post({ kind: 'reply', id, reply }))
      .finally(() => running.delete(call));
    running.add(call);
  };
  port.on('message', (raw: unknown) => {
    const message = ToWorker.parse(raw);
    if (message.kind === 'call') return answer(message.id, message.request);
    if (message.kind === 'served') return settle(message.id, message.reply);
    void Promise.allSettled(running)
      .then(() => backend.close())
      .then(() => port.close());
  });
  post({ kind: 'ready' });
}

try {
  serve();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  post({ kind: 'refused', code: error.code });
}
