import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { AppEvent } from '../../shared/ipc/events.ts';
import type { CallRequest } from '../../shared/ipc/transport.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { StartErrorCode } from '../backend/db/start-error.ts';
import { noHost } from '../backend/no-host.ts';
import type { HostServices } from '../backend/ports.ts';
import { FromWorker, type ToWorker, type WorkerStart } from './backend-messages.ts';
import { serveHost } from './serve-host.ts';

/** A backend that runs elsewhere. `call` answers with the backend's Result and never rejects. */
export type BackendClient = {
  readonly call: (request: CallRequest) => Promise<unknown>;
  /** Hears every push; returns the function that stops it. */
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
  /** Lets running calls end, closes the database, ends the thread. */
  readonly close: () => Promise<void>;
};

type StartOptions = WorkerStart & {
  /** The Worker's program; the packaged app names its bundle, which lies outside the archive. */
  readonly workerFile?: string;
  /** What this host can do for the backend; without them nothing. */
  readonly services?: HostServices;
};

/**
 * Short-lived objects are collected before they are many: a batch of packages makes hundreds of megabytes of them, and
 * an office machine has other programs. The rest of the heap has no limit of ours.
 */
const YOUNG = { maxYoungGenerationSizeMb: 24 };
const WORKER_FILE = path.join(import.meta.dirname, 'backend-worker.ts');

/** Starts the backend of one data folder in a Worker. An `err` code says why the folder cannot be opened. */
export async function startBackend(
  options: StartOptions,
): Promise<Result<BackendClient, { readonly code: StartErrorCode }>> {
  const { workerFile = WORKER_FILE, services = noHost, ...start } = options;
  const worker = new Worker(workerFile, { workerData: start, resourceLimits: YOUNG });
  const refusal = await firstWord(worker);
  if (refusal === null) {
    serveWorker(worker, { services, dataDir: start.dataDir });
    return ok(clientOf(worker));
  }
  await worker.terminate();
  return err({ code: refusal });
}

async function firstWord(worker: Worker): Promise<StartErrorCode | null> {
  return await new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (raw: unknown) => {
      const message = FromWorker.parse(raw);
      worker.off('error', reject);
      resolve(message.kind === 'refused' ? message.code : null);
    });
  });
}

/** Answers what the Worker asks of its host. */
function serveWorker(worker: Worker, serving: Parameters<typeof serveHost>[0]): void {
  worker.on('message', (raw: unknown) => {
    const message = FromWorker.parse(raw);
    if (message.kind !== 'serve') return;
    const { id, request } = message;
    void serveHost(serving, request).then((reply) => {
      const served: ToWorker = { kind: 'served', id, reply };
      return worker.postMessage(served);
    });
  });
}

function clientOf(worker: Worker): BackendClient {
  const waiting = new Map<number, (reply: unknown) => void>();
  const listeners = new Set<(event: AppEvent) => void>();
  let lastId = 0;
  let ended = false;

  const post = (message: ToWorker): void => worker.postMessage(message);
  const answerAll = (): void => {
    ended = true;
    for (const answer of waiting.values()) answer(internal());
    waiting.clear();
  };
  worker.on('message', (raw: unknown) => {
    const message = FromWorker.parse(raw);
    if (message.kind === 'event') for (const hear of listeners) hear(message.event);
    if (message.kind !== 'reply') return;
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  // A thread that dies takes its calls along; the screens learn it as the failure every call may have.
  worker.on('error', answerAll);
  worker.on('exit', answerAll);

  return {
    call: async (request) => {
      if (ended) return internal();
      lastId += 1;
      const id = lastId;
      return await new Promise((resolve) => {
        waiting.set(id, resolve);
        post({ kind: 'call', id, request });
      });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      if (ended) return;
      const gone = new Promise((resolve) => void worker.once('exit', resolve));
      post({ kind: 'close' });
      await gone;
    },
  };
}

function internal() {
  return err({ code: 'internal' });
}
