import { parentPort, workerData } from 'node:worker_threads';

import {
  HostRequest,
  ToWorker,
  WorkerStart,
  type FromWorker,
} from '../../electron/hosts/backend-messages.ts';
import { must } from '../../shared/lib/must.ts';

/**
 * A backend that gives back what it is called with; `ask-host` asks its host and gives back what that said, `die` ends
 * the thread, a data folder named `newer` is refused.
 */
const port = must(parentPort, 'this file is started as a Worker');
const { dataDir } = WorkerStart.parse(workerData);
const post = (message: FromWorker): void => port.postMessage(message);

port.on('message', (raw: unknown) => {
  const message = ToWorker.parse(raw);
  if (message.kind === 'close') return port.close();
  if (message.kind === 'served')
    return post({ kind: 'reply', id: message.id, reply: message.reply.result });
  const { id, request } = message;
  if (request.method === 'die') throw new Error('as asked');
  if (request.method === 'push')
    post({ kind: 'event', event: { kind: 'changed', tags: ['form'] } });
  if (request.method === 'ask-host')
    return post({ kind: 'serve', id, request: HostRequest.parse(request.input) });
  return post({ kind: 'reply', id, reply: { ok: true, value: request } });
});

if (dataDir.endsWith('newer')) post({ kind: 'refused', code: 'data/newer' });
else post({ kind: 'ready' });
