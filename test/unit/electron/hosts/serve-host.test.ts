import path from 'node:path';

import { expect, test } from 'vitest';

import { startBackend } from '../../../../electron/hosts/backend-client.ts';
import { serveHost } from '../../../../electron/hosts/serve-host.ts';
import { ok } from '../../../../shared/lib/result.ts';

const workerFile = path.resolve(import.meta.dirname, '../../../builders/echo-worker.ts');
const asked: string[] = [];
const services = {
  pdf: async (htmlFile: string, to: string) => {
    asked.push(`${htmlFile} > ${to}`);
    return ok(null);
  },
  open: async (file: string) => {
    if (file.endsWith('.broken')) throw new Error('no such program');
    asked.push(file);
    return ok(null);
  },
};
const serving = { services, dataDir: '/desk' };
const refused = { ok: false, error: { code: 'host/open-failed' } };

test('files of the desk are printed and opened', async () => {
  asked.length = 0;
  await serveHost(serving, { service: 'pdf', htmlFile: '/desk/a.html', to: '/desk/a.pdf' });
  await serveHost(serving, { service: 'open', file: '/desk/exports/1/a.pdf' });
  expect(asked).toEqual(['/desk/a.html > /desk/a.pdf', '/desk/exports/1/a.pdf']);
});

test.each(['/etc/passwd', '/desk/../etc/passwd', '/desk', '/desk-2/a.pdf'])(
  '%s is never opened, printed or written: it is no file of the desk',
  async (file) => {
    asked.length = 0;
    expect(await serveHost(serving, { service: 'open', file })).toMatchObject({ result: refused });
    for (const request of [
      { service: 'pdf', htmlFile: file, to: '/desk/a.pdf' } as const,
      { service: 'pdf', htmlFile: '/desk/a.html', to: file } as const,
    ])
      expect(await serveHost(serving, request)).toMatchObject({
        result: { ok: false, error: { code: 'host/pdf-failed' } },
      });
    expect(asked).toEqual([]);
  },
);

test('a service that throws has failed; nothing else ends', async () => {
  expect(await serveHost(serving, { service: 'open', file: '/desk/a.broken' })).toMatchObject({
    result: refused,
  });
});

test('the Worker asks its host and hears the answer', async () => {
  const started = await startBackend({ dataDir: '/desk', workerFile, services });
  if (!started.ok) throw new Error(started.error.code);
  const { call, close } = started.value;
  const request = { service: 'open', file: '/desk/a.pdf' };
  expect(await call({ method: 'ask-host', input: request })).toEqual(ok(null));
  await close();
});

test('a host that can do nothing says so, per service', async () => {
  const started = await startBackend({ dataDir: '/desk', workerFile });
  if (!started.ok) throw new Error(started.error.code);
  const { call, close } = started.value;
  const ask = async (input: object) => await call({ method: 'ask-host', input });
  expect(await ask({ service: 'pdf', htmlFile: '/desk/a', to: '/desk/b' })).toEqual({
    ok: false,
    error: { code: 'host/no-pdf' },
  });
  expect(await ask({ service: 'open', file: '/desk/a' })).toEqual({
    ok: false,
    error: { code: 'host/no-open' },
  });
  await close();
});
