import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { BackendClient } from '../../../../electron/hosts/backend-client.ts';
import { startLoopback, type Loopback } from '../../../../electron/hosts/loopback.ts';
import type { AppEvent } from '../../../../shared/ipc/events.ts';

const EXPORT_ID = '3f6c1a52-8f9d-4f43-9a58-7d7f7f0f3c11';
/** Node's fetch asks for it where a body is a stream; the browser's types do not know it. */
const STREAMED: object = { duplex: 'half' };
const CALL = { method: 'session.get', input: {} };

let folder: string;
let host: Loopback;
let push: (event: AppEvent) => void;
let listeners: number;
let cookie: string;

/** Echoes what it is called with: what the backend answers is not this file's business. */
function echo(): BackendClient {
  const hearing = new Set<(event: AppEvent) => void>();
  push = (event) => hearing.forEach((hear) => hear(event));
  listeners = 0;
  return {
    call: async (request) => ({ ok: true, value: request }),
    onEvent: (listener) => {
      hearing.add(listener);
      listeners += 1;
      return () => {
        listeners -= hearing.delete(listener) ? 1 : 0;
      };
    },
    close: async () => {},
  };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopback-'));
  const rendererDir = path.join(folder, 'renderer');
  mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html><title>Đánh giá</title>');
  writeFileSync(path.join(rendererDir, 'assets/app.js'), 'export {};');
  writeFileSync(path.join(rendererDir, 'viewer.html'), '<title>Xem tài liệu</title>');
  writeFileSync(path.join(rendererDir, 'notes.key'), 'not part of the interface');
  writeFileSync(path.join(folder, 'cqdt.sqlite'), 'secret');
  mkdirSync(path.join(folder, 'exports', EXPORT_ID), { recursive: true });
  writeFileSync(path.join(folder, 'exports', EXPORT_ID, 'Xếp hạng 2019.xlsx'), 'workbook');
  host = await startLoopback({ backend: echo(), rendererDir, dataDir: folder, uploadLimit: 1000 });
  cookie = '';
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function enter(): Promise<string> {
  const answer = await fetch(host.address, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie') ?? '';
}

async function signedIn(): Promise<Record<string, string>> {
  if (cookie === '') cookie = (await enter()).split(';')[0] ?? '';
  return { cookie };
}

/** `fetch` tidies up addresses and will not send a false Host; a hostile client would. */
async function rawStatus(target: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(host.origin);
  return await new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path: target, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('who gets in', () => {
  test('the first address gives one browser its cookie, which scripts cannot read and other sites cannot send', async () => {
    expect(await enter()).toMatch(/^cqdt-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/u);
  });

  test('the token works once', async () => {
    await enter();
    expect((await fetch(host.address, { redirect: 'manual' })).status).toBe(401);
  });

  test('a guessed token does not spend the real one', async () => {
    const guess = `${host.origin}/?token=${'0'.repeat(64)}`;
    expect((await fetch(guess, { redirect: 'manual' })).status).toBe(401);
    await enter();
  });

  test.each([
    '/',
    '/assets/app.js',
    '/api/call',
    '/api/events',
    '/api/files',
    `/api/exports/${EXPORT_ID}/a`,
  ])('without the cookie %s is refused', async (target) => {
    expect((await fetch(host.origin + target)).status).toBe(401);
    const wrong = { cookie: `cqdt-${new URL(host.origin).port}=${'0'.repeat(64)}` };
    expect((await fetch(host.origin + target, { headers: wrong })).status).toBe(401);
  });

  test('a page of another origin is refused, cookie or not', async () => {
    const headers = { ...(await signedIn()), origin: 'http://evil.example' };
    expect((await fetch(host.origin, { headers })).status).toBe(403);
    const otherPort = { ...headers, origin: 'http://127.0.0.1:1' };
    expect((await fetch(host.origin, { headers: otherPort })).status).toBe(403);
  });

  test('another name for this address is refused (DNS rebinding)', async () => {
    const cookies = await signedIn();
    const { port } = new URL(host.origin);
    expect(await rawStatus('/', { ...cookies, host: `127.0.0.1:${port}` })).toBe(200);
    expect(await rawStatus('/', { ...cookies, host: `evil.example:${port}` })).toBe(403);
    expect(await rawStatus('/', { ...cookies, host: `localhost:${port}` })).toBe(403);
  });

  test('no other machine reaches it: it listens on 127.0.0.1 only', async () => {
    const { port } = new URL(host.origin);
    const outward = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of outward)
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed');
    expect(new URL(host.origin).hostname).toBe('127.0.0.1');
  });
});

describe('the interface', () => {
  test('is served with its type and the headers that keep everything foreign out', async () => {
    const answer = await fetch(host.origin, { headers: await signedIn() });
    expect(await answer.text()).toContain('Đánh giá');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('embeds nothing but the viewer, which has no rights and only us around it (ADR 15)', async () => {
    const headers = await signedIn();
    const policyOf = async (place: string) =>
      (await fetch(`${host.origin}${place}`, { headers })).headers.get('content-security-policy');
    expect(await policyOf('/')).toContain("frame-src 'self'");
    expect(await policyOf('/viewer.html')).toBe("sandbox allow-scripts; frame-ancestors 'self'");
  });

  test.each([
    '/../cqdt.sqlite',
    '/%2e%2e/cqdt.sqlite',
    '/assets/..%2f..%2fcqdt.sqlite',
    '/assets/..%5c..%5ccqdt.sqlite',
    '/%00index.html',
    '/%zz',
    '/notes.key',
    '/assets',
    '/absent.js',
    '/api/unknown',
  ])('%s is not found', async (target) => {
    expect(await rawStatus(target, await signedIn())).toBe(404);
  });
});

describe('calls', () => {
  test('go to the backend as they came', async () => {
    const headers = { ...(await signedIn()), 'content-type': 'application/json' };
    const body = JSON.stringify({ ...CALL, input: { name: 'Xã Đak Rong' } });
    const answer = await fetch(`${host.origin}/api/call`, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({
      ok: true,
      value: { method: 'session.get', input: { name: 'Xã Đak Rong' } },
    });
  });

  test.each([
    ['no JSON', 400, 'application/json', '{'],
    ['no call', 400, 'application/json', '{"input":{}}'],
    ['a form of another site', 415, 'text/plain', JSON.stringify(CALL)],
    ['endless', 413, 'application/json', `"${'x'.repeat(4_000_001)}"`],
  ])('a body that is %s is refused', async (_name, status, type, body) => {
    const headers = { ...(await signedIn()), 'content-type': type };
    const answer = await fetch(`${host.origin}/api/call`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
  });

  test('a call is never a GET', async () => {
    const answer = await fetch(`${host.origin}/api/call`, { headers: await signedIn() });
    expect(answer.status).toBe(405);
  });
});

test('pushes of the backend arrive while the page is open, and nobody listens afterwards', async () => {
  const leaving = new AbortController();
  const headers = await signedIn();
  const answer = await fetch(`${host.origin}/api/events`, { headers, signal: leaving.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  await expect.poll(() => listeners).toBe(1);
  push({ kind: 'progress', task: 'intake', done: 3, total: 257 });
  let seen = '';
  for await (const chunk of answer.body ?? []) {
    seen += Buffer.from(chunk).toString();
    if (seen.includes('257')) break;
  }
  expect(seen).toContain('data: {"kind":"progress","task":"intake","done":3,"total":257}\n\n');
  leaving.abort();
  await expect.poll(() => listeners).toBe(0);
});

describe('files given to the app', () => {
  const upload = async (name: string, body: BodyInit): Promise<Response> =>
    await fetch(`${host.origin}/api/files?name=${encodeURIComponent(name)}`, {
      ...STREAMED,
      method: 'POST',
      headers: await signedIn(),
      body,
    });
  const inbox = () => {
    const dir = path.join(folder, 'inbox');
    return existsSync(dir) ? readdirSync(dir) : [];
  };

  test('lie in the inbox under their token, whole, with their own name', async () => {
    const answer = await upload('Quyết định 12.pdf', 'bytes');
    const { token } = Object(await answer.json());
    const stored = path.join(folder, 'inbox', token, 'Quyết định 12.pdf');
    expect(readFileSync(stored, 'utf8')).toBe('bytes');
    expect(readdirSync(path.dirname(stored))).toEqual(['Quyết định 12.pdf']);
  });

  test.each([
    ['../../../evil.sh', 'evil.sh'],
    ['C:\\Users\\x\\bảng.xlsx', 'bảng.xlsx'],
    ['..', 'tep'],
    ['', 'tep'],
    ['con.txt', '_con.txt'],
    ['a\u0000b:c.pdf. ', 'a_b_c.pdf'],
    ['Sở Nội vụ.cqdt'.normalize('NFD'), 'Sở Nội vụ.cqdt'],
    [`${'x'.repeat(500)}.pdf`, `${'x'.repeat(200)}.pdf`],
  ])('a name like %j becomes %j', async (sent, kept) => {
    const answer = await upload(sent, 'bytes');
    const { token, name } = Object(await answer.json());
    expect(name).toBe(kept);
    expect(readdirSync(path.join(folder, 'inbox', token))).toEqual([kept]);
  });

  test('above the limit are refused and leave nothing', async () => {
    expect((await upload('big.pdf', 'x'.repeat(1001))).status).toBe(413);
    const undeclared = new Blob(['x'.repeat(1001)]).stream();
    expect((await upload('big.pdf', undeclared)).status).toBe(413);
    expect(inbox()).toEqual([]);
    expect((await upload('fits.pdf', 'x'.repeat(1000))).status).toBe(200);
  });

  test('that are cancelled half-way leave nothing', async () => {
    const leaving = new AbortController();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.from('half')),
    });
    const sent = fetch(`${host.origin}/api/files?name=a.pdf`, {
      ...STREAMED,
      method: 'POST',
      headers: await signedIn(),
      body,
      signal: leaving.signal,
    });
    const gone = sent.catch(String);
    await expect.poll(inbox).toHaveLength(1);
    leaving.abort();
    expect(await gone).toContain('AbortError');
    await expect.poll(inbox).toEqual([]);
  });

  test('come by POST and with a body', async () => {
    const headers = await signedIn();
    expect((await fetch(`${host.origin}/api/files?name=a`, { headers })).status).toBe(405);
  });
});

describe('files the app made', () => {
  const fetchExport = async (id: string, name: string): Promise<Response> =>
    await fetch(`${host.origin}/api/exports/${id}/${name}`, { headers: await signedIn() });

  test('are downloaded under their name, never shown or kept by the browser', async () => {
    const answer = await fetchExport(EXPORT_ID, encodeURIComponent('Xếp hạng 2019.xlsx'));
    expect(await answer.text()).toBe('workbook');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Xếp hạng 2019.xlsx')}`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-length')).toBe('8');
  });

  test.each([
    [EXPORT_ID, 'other.xlsx'],
    [EXPORT_ID, '..%2f..%2fcqdt.sqlite'],
    [EXPORT_ID, '..'],
    ['3f6c1a52-8f9d-4f43-9a58-000000000000', 'a.xlsx'],
    ['..', 'cqdt.sqlite'],
  ])('no other file is reached by %s/%s', async (id, name) => {
    expect((await fetchExport(id, name)).status).toBe(404);
  });
});
