import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'vite';
import { expect, test } from 'vitest';

import type { AppBridge } from '../../../shared/ipc/transport.ts';
import { contextBridge, ipcRenderer } from '../../builders/electron-stand-in.ts';

const root = path.resolve(import.meta.dirname, '../../..');
await import('../../../electron/preload.ts');
const bridge: AppBridge = Object(contextBridge.exposed.get('appBridge'));

test('a page gets two functions and nothing else', () => {
  expect([...contextBridge.exposed.keys()]).toEqual(['appBridge']);
  expect(Object.keys(bridge)).toEqual(['call', 'onEvent']);
});

test('calls go over the one channel for calls', async () => {
  const request = { method: 'session.get', input: {} };
  expect(await bridge.call(request)).toEqual({ ok: true, value: 'answered' });
  expect(ipcRenderer.invoked).toEqual([['app:call', request]]);
});

test('pushes come without Electron’s event object, until the page stops listening', () => {
  const heard: unknown[] = [];
  const stop = bridge.onEvent((event) => heard.push(event));
  ipcRenderer.emit('app:event', { sender: 'powerful' }, { kind: 'changed', tags: [] });
  stop();
  ipcRenderer.emit('app:event', {}, { kind: 'changed', tags: ['form'] });
  expect(heard).toEqual([{ kind: 'changed', tags: [] }]);
});

test('its bundle is one CommonJS file under 2 kB that needs only electron', async () => {
  const outDir = mkdtempSync(path.join(tmpdir(), 'preload-'));
  try {
    const configFile = path.join(root, 'build/vite-preload.config.ts');
    await build({ configFile, build: { outDir }, logLevel: 'silent' });
    const file = path.join(outDir, 'preload.cjs');
    expect(statSync(file).size).toBeLessThan(2000);
    const required = readFileSync(file, 'utf8').matchAll(/require\((?:`|"|')(.+?)(?:`|"|')\)/gu);
    expect([...required].map(([, name]) => name)).toEqual(['electron']);
  } finally {
    rmSync(outDir, { recursive: true });
  }
});
