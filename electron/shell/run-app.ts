import { homedir } from 'node:os';
import path from 'node:path';

import { app, dialog, ipcMain, protocol, session } from 'electron';

import { hostMessages } from '../../shared/i18n/host-messages.ts';
import { startBackend, type BackendClient } from '../hosts/backend-client.ts';
import { dataFolderArgument, defaultDataFolder } from '../hosts/data-folder.ts';
import { createFileRoutes } from '../hosts/file-routes.ts';
import { createShellServices } from './host-services.ts';
import { openFile, openFromLaterStarts, packagesIn } from './files.ts';
import { serveOverIpc } from './ipc-host.ts';
import { registerScheme, serveProtocol } from './protocol.ts';
import { confineEveryPage, denyEverythingForeign } from './security.ts';
import { createWindow, installMenu, loadApp } from './window.ts';

type Parts = {
  readonly preload: string;
  readonly workerFile: string;
  readonly rendererDir: string;
};

/** The whole life of the desktop app. What must be set before Electron is ready is set before the first `await`. */
export async function runApp(parts: Parts): Promise<void> {
  const { env, platform, argv } = process;
  const machine = { env, platform, home: homedir() };
  const dataDir = dataFolderArgument(argv) ?? defaultDataFolder(machine);
  // Chromium's own files too stay in the local profile, one set per desk; the lock goes with them (R2, R4).
  app.setPath('userData', path.join(dataDir, 'browser'));
  if (!app.requestSingleInstanceLock()) return app.quit();
  registerScheme(protocol);
  confineEveryPage(app);
  await app.whenReady();
  const started = await startBackend({
    dataDir,
    workerFile: parts.workerFile,
    services: createShellServices(),
  });
  if (!started.ok) {
    dialog.showErrorBox(hostMessages.title, hostMessages.start[started.error.code]);
    return app.exit(1);
  }
  closeBeforeQuitting(started.value);
  await openDesk(parts, dataDir, started.value);
}

async function openDesk(parts: Parts, dataDir: string, backend: BackendClient): Promise<void> {
  const { preload, rendererDir } = parts;
  installMenu();
  denyEverythingForeign(session.defaultSession);
  serveProtocol(protocol, createFileRoutes({ rendererDir, dataDir }));
  const window = createWindow({ preload, stateFile: path.join(dataDir, 'window.json') });
  const target = { window, dataDir };
  serveOverIpc(ipcMain, backend, window.webContents);
  openFromLaterStarts(app, target);
  app.on('window-all-closed', () => app.quit());
  await loadApp(window);
  for (const file of packagesIn(process.argv.slice(1), process.cwd())) await openFile(target, file);
}

/** Lets running calls end and the database close; quitting goes on by itself afterwards. */
function closeBeforeQuitting(backend: BackendClient): void {
  let closed = false;
  const finish = async (): Promise<void> => {
    await backend.close();
    closed = true;
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void finish();
  });
}
