import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { z } from 'zod';

import { CallRequest } from '../../shared/ipc/transport.ts';
import type { BackendClient } from './backend-client.ts';
import { createFileRoutes, refuse, sendJson } from './file-routes.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const Listening = z.object({ port: z.int() });
/** A call carries answers and texts, never files: 20,000 characters of report are the longest of them. */
const CALL_LIMIT_BYTES = 4_000_000;

export type Loopback = {
  readonly origin: string;
  /** To open in a browser; good for one visit, which gives that browser its cookie. */
  readonly address: string;
  readonly close: () => Promise<void>;
};
type Options = {
  readonly backend: BackendClient;
  readonly rendererDir: string;
  readonly dataDir: string;
  /** 0, the default: any free port. */
  readonly port?: number;
  readonly uploadLimit?: number;
};

/**
 * Serves one desk to one browser on this machine, for tests and for machines without Electron. Never on a network:
 * bound to 127.0.0.1, own name and origin only (DNS rebinding, posts from other sites), and nothing without the
 * cookie that the one-time token in the first address was exchanged for (other programs and users of the machine).
 */
export async function startLoopback(options: Options): Promise<Loopback> {
  const token = randomBytes(32).toString('hex');
  const gate = { self: '', token, spent: false, secret: randomBytes(32).toString('hex') };
  const answer = createAnswer(options, gate);
  const server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await send(await answer(request), response);
    } catch {
      // The browser went away in the middle, or a bug: either way only this connection ends.
      response.destroy();
    }
  };
  await listen(server, options.port ?? 0);
  gate.self = `127.0.0.1:${Listening.parse(server.address()).port}`;
  const origin = `http://${gate.self}`;
  return {
    origin,
    address: `${origin}/?token=${token}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

type Gate = { self: string; readonly token: string; spent: boolean; readonly secret: string };

function createAnswer(options: Options, gate: Gate) {
  const files = createFileRoutes(options);
  return async (request: IncomingMessage): Promise<Response> => {
    if (!isOwn(request, gate.self)) return refuse(403);
    const url = new URL(request.url ?? '/', `http://${gate.self}`);
    const offered = url.searchParams.get('token');
    if (offered !== null && url.pathname === '/') return enter(offered, gate);
    if (!hasCookie(request, gate)) return refuse(401);
    if (url.pathname === '/api/call') return await call(request, options.backend);
    if (url.pathname === '/api/events') return events(options.backend);
    return await files(asFetch(request, url));
  };
}

function isOwn({ headers }: IncomingMessage, self: string): boolean {
  return (
    headers.host === self && (headers.origin === undefined || headers.origin === `http://${self}`)
  );
}

/** Exchanges the token for the cookie, once. A second visit with it may be somebody who read it over a shoulder. */
function enter(offered: string, gate: Gate): Response {
  if (gate.spent || !equals(offered, gate.token)) return refuse(401);
  gate.spent = true;
  const cookie = `${cookieName(gate)}=${gate.secret}; HttpOnly; SameSite=Strict; Path=/`;
  const headers = { ...SECURITY_HEADERS, location: '/', 'set-cookie': cookie };
  return new Response(null, { status: 303, headers });
}

/** Cookies do not tell ports apart, so two desks open at once need two names. */
function cookieName({ self }: Gate): string {
  return `cqdt-${self.slice(self.indexOf(':') + 1)}`;
}

function hasCookie({ headers }: IncomingMessage, gate: Gate): boolean {
  const name = `${cookieName(gate)}=`;
  const own = (headers.cookie ?? '').split('; ').find((pair) => pair.startsWith(name));
  return own !== undefined && equals(own.slice(name.length), gate.secret);
}

function equals(offered: string, wanted: string): boolean {
  return (
    offered.length === wanted.length && timingSafeEqual(Buffer.from(offered), Buffer.from(wanted))
  );
}

async function call(request: IncomingMessage, backend: BackendClient): Promise<Response> {
  if (request.method !== 'POST') return refuse(405);
  if (request.headers['content-type'] !== 'application/json') return refuse(415);
  const text = await readText(request);
  if (text === null) return refuse(413);
  const parsed = CallRequest.safeParse(parseJson(text));
  return parsed.success ? sendJson(200, await backend.call(parsed.data)) : refuse(400);
}

async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    size += bytes.length;
    if (size > CALL_LIMIT_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Server-sent events: one line per push, until the page is closed. */
function events(backend: BackendClient): Response {
  const pushes = new TransformStream<string, Uint8Array>({
    transform: (text, controller) => controller.enqueue(Buffer.from(`${text}\n\n`)),
  });
  const writer = pushes.writable.getWriter();
  const write = (text: string): void => void writer.write(text).catch(stop);
  const stop = backend.onEvent((event) => write(`data: ${JSON.stringify(event)}`));
  void writer.closed.then(stop, stop);
  write(': open');
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  };
  return new Response(pushes.readable, { headers });
}

function asFetch(request: IncomingMessage, url: URL): Request {
  const { method = 'GET' } = request;
  if (method !== 'POST') return new Request(url, { method });
  const headers = { 'content-length': request.headers['content-length'] ?? '' };
  return new Request(url, { method, headers, body: Readable.toWeb(request), duplex: 'half' });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body), response);
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
