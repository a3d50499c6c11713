import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';

import { createBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/no-host.ts';
import { systemClock } from '../../electron/backend/system-clock.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { AppEvent } from '../../shared/ipc/events.ts';

/** The real backend on a folder, for a process that is going to be killed. A bug ends it at once. `onEvent` hears what a window would. */
export function openDesk(dir: string, onEvent: (event: AppEvent) => void = () => undefined) {
  // A process that is killed never comes to writing down what it compiled.
  flushCompileCache();
  const fail = (message: string, details?: unknown): never => {
    throw new Error(`${message} ${JSON.stringify(details)}`);
  };
  const backend = createBackend({
    paths: { data: dir },
    ports: {
      clock: systemClock,
      ids: { next: randomUUID },
      logger: { info: () => undefined, warn: () => undefined, error: fail },
      events: { emit: onEvent },
      host: noHost,
    },
  });
  return { api: createClient(contract, backend.dispatch), close: backend.close };
}

/** Says on stdout that something is safe; only what was said may be asked back after the kill. */
export function acknowledge(fact: unknown): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`);
}

/** The value of a call that must succeed. */
export function must<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
