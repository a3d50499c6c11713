import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

import { receiveUpload, UPLOAD_LIMIT_BYTES } from './inbox-upload.ts';
import { headersFor, SECURITY_HEADERS, VIEWER_PATH } from './security-headers.ts';

/** What the built interface consists of; anything else is not served, whatever lies in the folder. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};
const EXPORT = /^\/api\/exports\/(?<id>[0-9a-f-]{36})\/(?<name>[^/]+)$/u;

export type FileRoutes = (request: Request) => Promise<Response>;
type Options = {
  readonly rendererDir: string;
  readonly dataDir: string;
  readonly uploadLimit?: number;
};

/**
 * The files of every host, as fetch speaks: the interface, uploads into the inbox, exported files. Electron serves it
 * through its private protocol, the loopback host over HTTP.
 */
export function createFileRoutes(options: Options): FileRoutes {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/api/files') {
      if (request.method !== 'POST') return refuse(405);
      return await takeUpload(request, { ...options, name: searchParams.get('name') ?? '' });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    if (pathname.startsWith('/api/')) return await sendExport(options.dataDir, pathname);
    return await sendInterface(options.rendererDir, pathname);
  };
}

/** A refusal says its number only: there is nothing to tell to whoever should not ask. */
export function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

export function sendJson(status: number, body: unknown): Response {
  return Response.json(body, {
    status,
    headers: { ...SECURITY_HEADERS, 'cache-control': 'no-store' },
  });
}

async function takeUpload(
  request: Request,
  { dataDir, name, uploadLimit = UPLOAD_LIMIT_BYTES }: Options & { readonly name: string },
): Promise<Response> {
  if (request.body === null) return refuse(400);
  // Said before the bytes come, the refusal reaches the page; afterwards only a broken connection would.
  if (Number(request.headers.get('content-length')) > uploadLimit) return refuse(413);
  const received = await receiveUpload({
    dataDir,
    name,
    bytes: request.body,
    limit: uploadLimit,
  });
  return received.ok ? sendJson(200, received.value) : refuse(413);
}

async function sendExport(dataDir: string, pathname: string): Promise<Response> {
  const wanted = EXPORT.exec(pathname)?.groups;
  const name = wanted === undefined ? null : decode(wanted['name'] ?? '');
  if (wanted === undefined || name === null || name !== path.basename(name)) return refuse(404);
  const file = path.join(dataDir, 'exports', wanted['id'] ?? '', name);
  return await sendFile(file, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  });
}

async function sendInterface(rendererDir: string, pathname: string): Promise<Response> {
  const name = decode(pathname === '/' ? '/index.html' : pathname);
  const type = name === null ? undefined : TYPES[path.extname(name)];
  if (name === null || type === undefined) return refuse(404);
  const file = path.resolve(rendererDir, `.${name}`);
  if (!file.startsWith(path.resolve(rendererDir) + path.sep)) return refuse(404);
  // Vite names every file after its content, so only the pages themselves can ever be out of date.
  const isPage = name === '/index.html' || name === VIEWER_PATH;
  const caching = isPage ? 'no-store' : 'private, max-age=31536000, immutable';
  return await sendFile(file, {
    ...headersFor(name),
    'content-type': type,
    'cache-control': caching,
  });
}

async function sendFile(file: string, headers: Record<string, string>): Promise<Response> {
  const facts = await stat(file).catch(() => null);
  if (facts === null || !facts.isFile()) return refuse(404);
  const body = Readable.toWeb(createReadStream(file));
  return new Response(body, {
    headers: { ...SECURITY_HEADERS, ...headers, 'content-length': String(facts.size) },
  });
}

/** Null where the percent signs make no sense, or a separator or NUL hides behind them. */
function decode(part: string): string | null {
  try {
    const text = decodeURIComponent(part);
    return text.includes('\0') || /[\\]|\.\.(?:\/|$)/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
