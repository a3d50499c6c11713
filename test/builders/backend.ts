import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/no-host.ts';
import type { HostServices } from '../../electron/backend/ports.ts';
import { createInbox } from '../../electron/backend/files/inbox.ts';
import type { AppEvent } from '../../shared/ipc/events.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { ExportedFile } from '../../shared/ipc/dto.ts';
import type { Result } from '../../shared/lib/result.ts';

/** Long enough for a key (T2), the same on every desk of the tests. */
export const PASSPHRASE = 'con trâu đi trước cái cày';

/** An empty folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cqdt-test-'));
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

type Options = {
  /** The folder of an existing desk; a fresh one without it. */
  readonly dir?: string;
  /** The desk's clock; it stands still until it is set. */
  readonly now?: string;
  /** What the host can do; without it nothing. */
  readonly host?: HostServices;
};

/** A real backend on a real folder, driven through the contract by a typed client; closed after the test. */
export async function aBackend(options: Options = {}) {
  const dir = options.dir ?? (await aFolder());
  const clock = createFakeClock(options.now ?? '2019-10-10T08:00:00+07:00');
  const logged: unknown[] = [];
  const events: AppEvent[] = [];
  const log = (message: string, details?: unknown) => void logged.push({ message, details });
  const backend: Backend = createBackend({
    paths: { data: dir },
    ports: {
      clock,
      ids: { next: () => randomUUID() },
      logger: { info: () => undefined, warn: log, error: log },
      events: { emit: (event) => void events.push(event) },
      host: options.host ?? noHost,
    },
  });
  let open = true;
  const close = () => {
    if (open) backend.close();
    open = false;
  };
  onTestFinished(close);
  const inbox = createInbox(path.join(dir, 'inbox'));
  const send = async (request: { method: string; input: unknown }): Promise<unknown> =>
    structuredClone(await backend.dispatch(structuredClone(request)));
  return {
    api: createClient(contract, send),
    /** A raw call, as a broken or hostile screen could make it. */
    send,
    dir,
    clock,
    /** Warnings and errors of the log. */
    logged,
    events,
    uncleanStop: backend.uncleanStop,
    /** Hands a file over as the host does with a dropped one; returns its token. */
    give: async (file: string, name = path.basename(file)) =>
      await inbox.receive(name, createReadStream(file)),
    giveBytes: async (name: string, bytes: Uint8Array | string) =>
      await inbox.receive(name, [Buffer.from(bytes)]),
    /** Path of a file that the desk made for the person. */
    pathOf: ({ id, name }: Pick<ExportedFile, 'id' | 'name'>) =>
      path.join(dir, 'exports', id, name),
    close,
  };
}
export type TestBackend = Awaited<ReturnType<typeof aBackend>>;

/** The value of a call that must succeed; otherwise the test fails with the error's code. */
export function value<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function createFakeClock(start: string) {
  let present = start;
  return {
    now: () => present,
    set: (instant: string) => {
      present = instant;
    },
  };
}
