import type { App, Session, WebContents } from 'electron';

import { VIEWER_PATH } from '../hosts/security-headers.ts';
import { APP_ADDRESS, APP_SCHEME } from './protocol.ts';

/** No window of ours ever shows anything but the app, which may only start anew: no navigation, no second window, no embedded page but the viewer. */
export function confineEveryPage(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', preventUnlessReload);
  contents.on('will-frame-navigate', preventUnlessReload);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

type Navigation = {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
};

/**
 * The page loads itself again when another desk comes into use (X5): nothing of the one before stays in it. The one page
 * that may stand inside it is the sandboxed viewer of documents (ADR 15).
 */
function preventUnlessReload(event: Navigation): void {
  const allowed = event.isMainFrame ? APP_ADDRESS : VIEWER_ADDRESS;
  if (event.url !== allowed) event.preventDefault();
}

const VIEWER_ADDRESS = new URL(VIEWER_PATH, APP_ADDRESS).href;

/** The app needs no camera, location, notification or device, and no address outside itself. */
export function denyEverythingForeign(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Offline by construction: Chromium would otherwise fetch dictionaries from its maker.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwn(details.url) }));
}

/** `blob:null`: the worker that the viewer, which has no origin, makes of its own text. */
const OWN = [`${APP_SCHEME}://`, `blob:${APP_SCHEME}://`, 'blob:null/', 'data:'];

function isOwn(url: string): boolean {
  return OWN.some((start) => url.startsWith(start));
}
