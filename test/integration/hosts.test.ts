import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/no-host.ts';
import { systemClock } from '../../electron/backend/system-clock.ts';
import { startBackend, type BackendClient } from '../../electron/hosts/backend-client.ts';
import { createFileRoutes } from '../../electron/hosts/file-routes.ts';
import { startLoopback } from '../../electron/hosts/loopback.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { Transport } from '../../shared/ipc/transport.ts';
import { must } from '../../shared/lib/must.ts';

type Host = {
  readonly call: Transport;
  readonly upload: (name: string, body: string) => Promise<Response>;
};

let folder: string;
const cleanups: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hosts-'));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
  rmSync(folder, { recursive: true });
});

async function worker(): Promise<BackendClient> {
  const started = await startBackend({ dataDir: folder });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/** What Electron's private scheme serves, and a call per structured clone, as Electron's IPC does it. */
async function likeElectron(): Promise<Host> {
  const backend = createBackend({
    paths: { data: folder },
    ports: {
      clock: systemClock,
      ids: { next: randomUUID },
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
      events: { emit: () => undefined },
      host: noHost,
    },
  });
  cleanups.push(backend.close);
  const routes = createFileRoutes({ rendererDir: folder, dataDir: folder });
  return {
    call: async (request) => structuredClone(await backend.dispatch(structuredClone(request))),
    upload: async (name, body) =>
      await routes(new Request(`app://desk/api/files?name=${name}`, { method: 'POST', body })),
  };
}

async function inWorker(): Promise<Host> {
  const client = await worker();
  cleanups.push(client.close);
  const routes = createFileRoutes({ rendererDir: folder, dataDir: folder });
  return {
    call: client.call,
    upload: async (name, body) =>
      await routes(new Request(`app://desk/api/files?name=${name}`, { method: 'POST', body })),
  };
}

async function overHttp(): Promise<Host> {
  const backend = await worker();
  const host = await startLoopback({ backend, rendererDir: folder, dataDir: folder });
  cleanups.push(host.close, backend.close);
  const entered = await fetch(host.address, { redirect: 'manual' });
  const cookie = must(entered.headers.get('set-cookie')?.split(';')[0], 'the cookie came');
  const post = async (target: string, body: string) =>
    await fetch(host.origin + target, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body,
    });
  return {
    call: async (request) => await (await post('/api/call', JSON.stringify(request))).json(),
    upload: async (name, body) => await post(`/api/files?name=${name}`, body),
  };
}

describe.each([
  ['structured clone, as Electron does', likeElectron],
  ['a Worker', inWorker],
  ['HTTP to a Worker', overHttp],
])('the same backend over %s', (_name, open) => {
  test('answers with what the contract promises', async () => {
    const api = createClient(contract, (await open()).call);
    const session = await api['session.get']({});
    expect(session).toMatchObject({ ok: true, value: { campaign: null, desk: null } });
    expect(session.ok && session.value.now).toMatch(/\+07:00$/u);
  });

  test('an expected failure is a value with a code', async () => {
    const api = createClient(contract, (await open()).call);
    expect(await api['setup.units']({})).toEqual({
      ok: false,
      error: { code: 'setup/no-campaign' },
    });
  });

  test('a role the contract does not list is refused, whatever the screens show', async () => {
    const api = createClient(contract, (await open()).call);
    expect(await api['form.get']({})).toEqual({ ok: false, error: { code: 'not-allowed' } });
  });

  test('bad input and unknown names never reach a handler', async () => {
    const { call } = await open();
    expect(await call({ method: 'session.get', input: 'x' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    for (const method of ['toString', '__proto__', 'session'])
      expect(await call({ method, input: {} })).toEqual({
        ok: false,
        error: { code: 'unknown-method' },
      });
  });

  test('a file given to the host reaches the backend by its token, and only once it is whole', async () => {
    const { call, upload } = await open();
    const { token } = Object(await (await upload('campaign.cqdt', 'no package')).json());
    const api = createClient(contract, call);
    const opened = await api['setup.open-campaign']({ file: token });
    expect(opened).toMatchObject({ ok: false, error: { code: 'package/refused' } });
  });
});

test('a data folder is open in one process at a time', async () => {
  const first = await worker();
  cleanups.push(first.close);
  expect(await startBackend({ dataDir: folder })).toEqual({
    ok: false,
    error: { code: 'data/in-use' },
  });
});

test('a desk’s clock can start elsewhere, for rehearsals', async () => {
  const started = await startBackend({ dataDir: folder, startsAt: '2019-10-17T23:59:00+07:00' });
  if (!started.ok) throw new Error(started.error.code);
  cleanups.push(started.value.close);
  const session = await createClient(contract, started.value.call)['session.get']({});
  expect(session.ok && session.value.now).toMatch(/^2019-10-17T23:59:\d\d\+07:00$/u);
});
