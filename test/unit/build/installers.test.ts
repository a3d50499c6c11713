import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { build, Platform } from 'electron-builder';
import { build as bundle } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { installers } from '../../../build/electron-builder.config.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'installers-'));
const project = path.join(folder, 'project');
const resources = path.join(folder, 'out/linux-unpacked/resources');
const outside = path.join(resources, 'app.asar.unpacked');

/** The project as `npm run build` leaves it, elsewhere: nobody else's `dist` is touched. */
async function buildProject(): Promise<void> {
  for (const name of ['package.json', 'package-lock.json', 'shared/data'])
    cpSync(path.join(root, name), path.join(project, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  for (const part of ['main', 'worker', 'workbook', 'hash', 'preload'])
    await bundle({
      configFile: path.join(root, `build/vite-${part}.config.ts`),
      build: { outDir: path.join(project, 'dist/electron') },
      logLevel: 'silent',
    });
}

/** Packs with a stand-in for Electron's program: what is packed, and where, does not depend on it. */
async function pack(): Promise<void> {
  const electronDist = path.join(folder, 'electron');
  mkdirSync(path.join(electronDist, 'resources'), { recursive: true });
  mkdirSync(path.join(electronDist, 'locales'));
  const names = ['electron', 'LICENSE', 'LICENSES.chromium.html', 'version', 'locales/vi.pak'];
  for (const name of names) writeFileSync(path.join(electronDist, name), '', { mode: 0o755 });
  const { electronFuses: _fuses, ...config } = installers;
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget('dir'),
    config: { ...config, electronDist, directories: { output: path.join(folder, 'out') } },
    publish: 'never',
  });
}

beforeAll(async () => {
  await buildProject();
  await pack();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('Windows gets a setup without administrator, a portable program and a zip; Linux deb, AppImage and tar.gz', () => {
  expect(installers.win?.target).toEqual(['nsis', 'portable', 'zip']);
  expect(installers.nsis).toMatchObject({ perMachine: false, allowElevation: false });
  expect(installers.portable).toMatchObject({ requestExecutionLevel: 'user' });
  expect(installers.linux?.target).toEqual(['deb', 'AppImage', 'tar.gz']);
});

test('a double click on a .cqdt file opens the app', () => {
  expect(installers.fileAssociations).toMatchObject([{ ext: 'cqdt' }]);
});

test('the program cannot be turned into a plain Node, and loads the archive only', () => {
  expect(installers.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('uninstalling leaves the data of the desk', () => {
  expect(installers.nsis?.deleteAppDataOnUninstall).toBe(false);
});

test('in the packed folder the Worker starts outside the archive and finds its database and campaign there', async () => {
  expect(existsSync(path.join(resources, 'app.asar'))).toBe(true);
  expect(existsSync(path.join(outside, 'shared/data/gialai-2019/units.csv'))).toBe(true);
  const worker = new Worker(path.join(outside, 'dist/electron/backend-worker.js'), {
    workerData: { dataDir: path.join(folder, 'desk') },
  });
  const next = async () => await new Promise((resolve) => void worker.once('message', resolve));
  expect(await next()).toEqual({ kind: 'ready' });
  worker.postMessage({ kind: 'call', id: 1, request: { method: 'session.get', input: {} } });
  expect(await next()).toMatchObject({ id: 1, reply: { ok: true } });
  worker.postMessage({ kind: 'close' });
  await new Promise((resolve) => void worker.once('exit', resolve));
});

test('the thread that reads workbooks starts outside the archive as well (U6)', async () => {
  const worker = new Worker(path.join(outside, 'dist/electron/workbook-worker.js'), {
    workerData: { file: path.join(outside, 'shared/data/gialai-2019/units.csv') },
  });
  const said: unknown[] = [];
  worker.on('message', (message) => void said.push(message));
  await new Promise((resolve) => void worker.once('exit', resolve));
  expect(said).toMatchObject([{ kind: 'ready' }, { kind: 'refused', code: 'workbook/not-xlsx' }]);
});

test('the threads that hash packages start outside the archive as well (H1)', async () => {
  const worker = new Worker(path.join(outside, 'dist/electron/hash-worker.js'));
  const file = openSync(path.join(outside, 'shared/data/gialai-2019/units.csv'), 'r');
  worker.postMessage({ fd: file, at: 0, size: 3, pieces: [] });
  const said = await new Promise((resolve) => void worker.once('message', resolve));
  expect(said).toMatchObject({ kind: 'hashed', hashes: { read: 3, pieces: [] } });
  await worker.terminate();
  closeSync(file);
});

test('only the native package is packed, and the loopback host is not', () => {
  expect(readdirSync(path.join(outside, 'node_modules'))).toEqual(['better-sqlite3']);
  expect(readdirSync(path.join(outside, 'node_modules/better-sqlite3'))).toEqual([
    'lib',
    'package.json',
    'prebuilds',
  ]);
  const built = path.join(project, 'dist/electron');
  expect(readdirSync(built).toSorted()).toEqual([
    'backend-worker.js',
    'hash-worker.js',
    'main.js',
    'preload.cjs',
    'workbook-worker.js',
  ]);
  for (const name of readdirSync(built))
    expect(readFileSync(path.join(built, name), 'utf8')).not.toContain('startLoopback');
});
