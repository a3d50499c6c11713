import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runApp } from '../../../../electron/shell/run-app.ts';
import { hostMessages } from '../../../../shared/i18n/host-messages.ts';
import { must } from '../../../../shared/lib/must.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  resetElectron,
  session,
} from '../../../builders/electron-stand-in.ts';

const commandLine = process.argv;
let folder: string;

beforeEach(() => {
  resetElectron();
  folder = mkdtempSync(path.join(tmpdir(), 'shell-'));
  mkdirSync(path.join(folder, 'renderer'));
  writeFileSync(path.join(folder, 'renderer/index.html'), '<title>Đánh giá</title>');
});
afterEach(async () => {
  app.quit();
  process.argv = commandLine;
  await expect.poll(() => app.done.filter((step) => step !== 'ready')).not.toEqual([]);
  rmSync(folder, { recursive: true });
});

/** Starts the app as the system would: program, its arguments, a desk in `folder`. */
async function start(...args: string[]): Promise<void> {
  process.argv = ['/opt/cqdt/cqdt', '--data', path.join(folder, 'desk'), ...args];
  await runApp({
    preload: '/opt/cqdt/preload.cjs',
    workerFile: path.resolve(import.meta.dirname, '../../../builders/echo-worker.ts'),
    rendererDir: path.join(folder, 'renderer'),
  });
}

const window = (): BrowserWindow => must(BrowserWindow.all[0], 'the window was made');
const call = async (event: unknown): Promise<unknown> =>
  await must(ipcMain.handlers.get('app:call'), 'calls are served')(event, {
    method: 'echo',
    input: {},
  });
const fetchApp = async (address: string, init?: RequestInit): Promise<Response> =>
  await must(protocol.handlers.get('app'), 'the scheme is served')(new Request(address, init));

describe('the page is locked in', () => {
  test('isolated, sandboxed, without Node', async () => {
    await start();
    expect(window().options.webPreferences).toMatchObject({
      preload: '/opt/cqdt/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('it comes from the private scheme, which is registered before Electron is ready', async () => {
    await start();
    expect(window().calls).toContain('load app://desk/');
    expect(protocol.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
      },
    ]);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    async (event) => {
      await start();
      expect(window().webContents.fire(event).prevented).toBe(true);
    },
  );

  test('only its own address may be loaded again, by itself (X5)', async () => {
    await start();
    const { webContents } = window();
    expect(webContents.fire('will-navigate', 'app://desk/').prevented).toBe(false);
    expect(webContents.fire('will-navigate', 'app://desk/index.html').prevented).toBe(true);
    expect(webContents.fire('will-navigate', 'https://evil.example/').prevented).toBe(true);
  });

  test('the one page that may stand inside is the viewer of documents (ADR 15)', async () => {
    await start();
    const { webContents } = window();
    const inside = (url: string) => webContents.fire('will-frame-navigate', url, false).prevented;
    expect(inside('app://desk/viewer.html')).toBe(false);
    expect(inside('app://desk/')).toBe(true);
    expect(inside('https://evil.example/viewer.html')).toBe(true);
    expect(webContents.fire('will-navigate', 'app://desk/viewer.html').prevented).toBe(true);
  });

  test('no new window, no permission, no device, no address outside', async () => {
    await start();
    const { defaultSession } = session;
    expect(window().webContents.openHandler({ url: 'https://evil.example' })).toEqual({
      action: 'deny',
    });
    const granted: boolean[] = [];
    Reflect.apply(defaultSession.permissionRequest, null, [
      null,
      'geolocation',
      (grant: boolean) => granted.push(grant),
    ]);
    expect(granted).toEqual([false]);
    expect(defaultSession.permissionCheck()).toBe(false);
    expect(defaultSession.devicePermission()).toBe(false);
    expect(defaultSession.spellChecker).toBe(false);
    const cancelled = [
      'https://a.example/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'app://desk/x',
    ].map((url) => {
      let cancel: unknown;
      Reflect.apply(defaultSession.beforeRequest, null, [
        { url },
        (decision: object) => ({ cancel } = Object(decision)),
      ]);
      return cancel;
    });
    expect(cancelled).toEqual([true, true, true, false]);
  });

  test('only the main frame of the window may call', async () => {
    await start();
    const { webContents } = window();
    const own = { sender: webContents, senderFrame: webContents.mainFrame };
    expect(await call(own)).toEqual({ ok: true, value: { method: 'echo', input: {} } });
    await expect(call({ ...own, senderFrame: { name: 'frame' } })).rejects.toThrow('untrusted');
    await expect(call({ ...own, sender: {} })).rejects.toThrow('untrusted');
  });
});

describe('the private scheme', () => {
  test('serves the interface, takes uploads, gives exported files', async () => {
    await start();
    expect(await (await fetchApp('app://desk/')).text()).toContain('Đánh giá');
    const headers = (await fetchApp('app://desk/')).headers;
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const taken = await fetchApp('app://desk/api/files?name=a.pdf', { method: 'POST', body: 'x' });
    const { token } = Object(await taken.json());
    expect(readdirSync(path.join(folder, 'desk/inbox', token))).toEqual(['a.pdf']);
    const place = path.join(folder, 'desk/exports/3f6c1a52-8f9d-4f43-9a58-7d7f7f0f3c11');
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'so.pem'), 'PEM');
    const file = 'app://desk/api/exports/3f6c1a52-8f9d-4f43-9a58-7d7f7f0f3c11/so.pem';
    expect(await (await fetchApp(file)).text()).toBe('PEM');
  });

  test('answers to no other host', async () => {
    await start();
    expect((await fetchApp('app://other/')).status).toBe(404);
  });
});

describe('one desk, one app', () => {
  test('a second start of the same desk ends at once', async () => {
    app.isFirst = false;
    await start();
    expect(app.done).toEqual(['quit']);
    expect(BrowserWindow.all).toEqual([]);
  });

  test('it brings the window forward and opens what it was given', async () => {
    await start();
    window().minimized = true;
    writeFileSync(path.join(folder, 'hồ sơ.cqdt'), 'package');
    app.fire('second-instance', ['/opt/cqdt/cqdt', '--flag', 'hồ sơ.cqdt'], folder);
    expect(window().calls).toEqual(expect.arrayContaining(['restore', 'focus']));
    const { sent } = window().webContents;
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      channel: 'app:event',
      message: { kind: 'opened', name: 'hồ sơ.cqdt' },
    });
  });

  test('everything, the browser part too, stays in the folder of the desk', async () => {
    await start();
    expect(app.paths.get('userData')).toBe(path.join(folder, 'desk/browser'));
  });
});

describe('opening a file by double click', () => {
  test('a package lies in the inbox before the page hears of it', async () => {
    const file = path.join(folder, 'goi.CQDT');
    writeFileSync(file, 'package');
    await start(file);
    const message = Object(window().webContents.sent[0]?.message);
    expect(message).toMatchObject({ kind: 'opened', name: 'goi.CQDT' });
    const stored = path.join(folder, 'desk/inbox', String(message.file), 'goi.CQDT');
    expect(readFileSync(stored, 'utf8')).toBe('package');
  });

  test('other arguments are not files to open', async () => {
    await start('--inspect', 'notes.txt');
    expect(window().webContents.sent).toEqual([]);
  });

  test('a file that is gone is said in one sentence', async () => {
    await start(path.join(folder, 'gone.cqdt'));
    expect(dialog.errors).toEqual([hostMessages.fileUnreadable('gone.cqdt')]);
  });
});

describe('the window', () => {
  test('wears the app’s own title bar in the colours of the system', async () => {
    await start();
    const { options, overlays } = window();
    expect(options).toMatchObject({
      width: 1366,
      height: 768,
      titleBarStyle: 'hidden',
      titleBarOverlay: { height: 40 },
    });
    nativeTheme.shouldUseDarkColors = true;
    nativeTheme.emit('updated');
    expect(overlays).toEqual([{ color: '#131415', symbolColor: '#e6e6e3', height: 40 }]);
    window().emit('closed');
    nativeTheme.emit('updated');
    expect(overlays).toHaveLength(1);
  });

  test('comes back where it was, unless that screen is gone', async () => {
    const file = path.join(folder, 'desk/window.json');
    mkdirSync(path.dirname(file));
    await start();
    window().maximized = true;
    window().fire('close');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ x: 10, y: 20, maximized: true });
    resetElectron();
    await start();
    expect(window().options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700 });
    expect(window().calls).toContain('maximize');
    writeFileSync(file, JSON.stringify({ ...window().bounds, x: 5000, maximized: false }));
    resetElectron();
    await start();
    expect(window().options).toMatchObject({ width: 1366, height: 768 });
    expect(window().options.x).toBeUndefined();
  });

  test.each([
    ['stays when the person says so', 0, false],
    ['closes when the person insists', 1, true],
  ])('with a change not yet durable it %s', async (_name, answer, closes) => {
    await start();
    dialog.answer = answer;
    expect(window().webContents.fire('will-prevent-unload').prevented).toBe(closes);
    expect(dialog.asked[0]).toMatchObject({
      message: hostMessages.close.question,
      buttons: [hostMessages.close.stay, hostMessages.close.leave],
      defaultId: 0,
      cancelId: 0,
    });
  });

  test('keeps zoom and editing on the keyboard without showing a menu', async () => {
    await start();
    const roles = Menu.template.flatMap(({ role, submenu }) => [
      role,
      ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : []),
    ]);
    expect(roles).toEqual(expect.arrayContaining(['editMenu', 'zoomIn', 'zoomOut', 'resetZoom']));
    expect(window().options.autoHideMenuBar).toBe(true);
  });
});

describe('start and end', () => {
  test('a data folder that cannot be opened is said in Vietnamese and ends the app', async () => {
    process.argv = ['/opt/cqdt/cqdt', `--data=${path.join(folder, 'newer')}`];
    const workerFile = path.resolve(import.meta.dirname, '../../../builders/echo-worker.ts');
    await runApp({ preload: '', workerFile, rendererDir: folder });
    expect(dialog.errors).toEqual([hostMessages.start['data/newer']]);
    expect(app.done).toEqual(['ready', 'exit 1']);
    expect(BrowserWindow.all).toEqual([]);
  });

  test('quitting waits until the database is closed', async () => {
    await start();
    app.quit();
    expect(app.done).toEqual(['ready']);
    await expect.poll(() => app.done).toEqual(['ready', 'quit']);
    const { webContents } = window();
    expect(await call({ sender: webContents, senderFrame: webContents.mainFrame })).toMatchObject({
      ok: false,
    });
  });
});
