import { parentPort, workerData } from 'node:worker_threads';

import { WorkerStart, ToWorker, type FromWorker } from '../../electron/hosts/backend-messages.ts';
import { must } from '../../shared/lib/must.ts';

/** A backend that gives back what it is called with; `die` ends the thread, a data folder named `newer` is refused. */
const port = must(parentPort, 'this file is started as a Worker');
const { dataDir } = WorkerStart.parse(workerData);
const post = (message: FromWorker): void => port.postMessage(message);

port.on('message', (raw: unknown) => {
  const message = ToWorker.parse(raw);
  if (message.kind === 'close') return port.close();
  const { id, request } = message;
  if (request.method === 'die') throw new Error('as asked');
  if (request.method === 'push')
    post({ kind: 'event', event: { kind: 'changed', tags: ['form'] } });
  return post({ kind: 'reply', id, reply: { ok: true, value: request } });
});

if (dataDir.endsWith('newer')) post({ kind: 'refused', code: 'data/newer' });
else post({ kind: 'ready' });
