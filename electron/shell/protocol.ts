import type { Protocol } from 'electron';

import { refuse, type FileRoutes } from '../hosts/file-routes.ts';

export const APP_SCHEME = 'app';
const HOST = 'desk';
/** The one page of the app. A private scheme instead of file://, whose pages may read the disk. */
export const APP_ADDRESS = `${APP_SCHEME}://${HOST}/`;

/** Must run before Electron is ready: makes the scheme an origin of its own, with fetch and streams. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/** Interface, uploads and exported files under the private scheme; calls go over IPC. */
export function serveProtocol(protocol: Protocol, routes: FileRoutes): void {
  protocol.handle(APP_SCHEME, async (request) =>
    new URL(request.url).host === HOST ? await routes(request) : refuse(404),
  );
}
