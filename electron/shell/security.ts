import type { App, Session, WebContents } from 'electron';

import { APP_SCHEME } from './protocol.ts';

/** No window of ours ever shows anything but the app: no navigation, no second window, no embedded page. */
export function confineEveryPage(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The app needs no camera, location, notification or device, and no address outside itself. */
export function denyEverythingForeign(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Offline by construction: Chromium would otherwise fetch dictionaries from its maker.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwn(details.url) }));
}

const OWN = [`${APP_SCHEME}://`, `blob:${APP_SCHEME}://`, 'data:'];

function isOwn(url: string): boolean {
  return OWN.some((start) => url.startsWith(start));
}
