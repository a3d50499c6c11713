import path from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { startBackend, type BackendClient } from '../../../../electron/hosts/backend-client.ts';

const workerFile = path.resolve(import.meta.dirname, '../../../builders/echo-worker.ts');
const open: BackendClient[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

async function start(): Promise<BackendClient> {
  const started = await startBackend({ dataDir: 'anywhere', workerFile });
  if (!started.ok) throw new Error(started.error.code);
  open.push(started.value);
  return started.value;
}

test('each of many calls at once gets its own answer', async () => {
  const { call } = await start();
  const inputs = Array.from({ length: 50 }, (_, index) => index);
  const replies = await Promise.all(inputs.map((input) => call({ method: 'echo', input })));
  expect(replies).toEqual(inputs.map((input) => ({ ok: true, value: { method: 'echo', input } })));
});

test('a push reaches who listens and nobody who stopped', async () => {
  const client = await start();
  const heard: unknown[] = [];
  const stop = client.onEvent((event) => heard.push(event));
  await client.call({ method: 'push', input: {} });
  expect(heard).toEqual([{ kind: 'changed', tags: ['form'] }]);
  stop();
  await client.call({ method: 'push', input: {} });
  expect(heard).toHaveLength(1);
});

test('a data folder that cannot be opened is refused with a code', async () => {
  expect(await startBackend({ dataDir: '/data/newer', workerFile })).toEqual({
    ok: false,
    error: { code: 'data/newer' },
  });
});

test('when the thread dies, its calls fail as any call may, and so do later ones', async () => {
  const client = await start();
  const internal = { ok: false, error: { code: 'internal' } };
  expect(await client.call({ method: 'die', input: {} })).toEqual(internal);
  expect(await client.call({ method: 'echo', input: {} })).toEqual(internal);
  await client.close();
});

test('closing ends the thread, once', async () => {
  const client = await start();
  await client.close();
  await client.close();
  expect(await client.call({ method: 'echo', input: {} })).toMatchObject({ ok: false });
});
