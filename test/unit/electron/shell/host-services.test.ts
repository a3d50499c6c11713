import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createShellServices } from '../../../../electron/shell/host-services.ts';
import { must } from '../../../../shared/lib/must.ts';
import {
  BrowserWindow,
  resetElectron,
  session,
  shell,
} from '../../../builders/electron-stand-in.ts';

let folder: string;
beforeEach(() => {
  resetElectron();
  folder = mkdtempSync(path.join(tmpdir(), 'Cán bộ [1] '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => path.join(folder, name);
const services = createShellServices();
const print = async (): Promise<unknown> => await services.pdf(file('page.html'), file('page.pdf'));

test('prints a page nobody sees, with the margins of the page itself (U8)', async () => {
  writeFileSync(file('page.html'), '<p>Phiếu</p>');
  expect(await print()).toEqual({ ok: true, value: null });
  expect(readFileSync(file('page.pdf'), 'utf8')).toContain('%PDF');
  const hidden = must(BrowserWindow.all[0], 'the hidden window');
  expect(hidden.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, nodeIntegration: false },
  });
  expect(hidden.webContents.printed).toMatchObject([{ preferCSSPageSize: true }]);
  expect(hidden.destroyed).toBe(true);
});

test('the page reaches itself and what it carries, nothing else', async () => {
  writeFileSync(file('page.html'), '<p>Phiếu</p>');
  await print();
  const { beforeRequest } = must(session.partitions.get('print'), 'a session of its own');
  const own = pathToFileURL(file('page.html')).href;
  const cancelled = [own, 'data:font/woff2,x', 'file:///etc/passwd', 'https://a.example/'].map(
    (url) => {
      let cancel: unknown;
      const decide = (decision: object) => ({ cancel } = Object(decision));
      Reflect.apply(beforeRequest, null, [{ url }, decide]);
      return cancel;
    },
  );
  expect(cancelled).toEqual([false, false, true, true]);
});

test('a page that cannot be printed leaves no window and no file, and the next one prints', async () => {
  await expect(print()).rejects.toThrow('ERR_FILE_NOT_FOUND');
  expect(BrowserWindow.all[0]?.destroyed).toBe(true);
  expect(existsSync(file('page.pdf'))).toBe(false);
  writeFileSync(file('page.html'), '<p>Phiếu</p>');
  expect(await print()).toEqual({ ok: true, value: null });
});

test('opens a file in the system’s own program, and says when there is none for it (U4)', async () => {
  expect(await services.open(file('a.pdf'))).toEqual({ ok: true, value: null });
  expect(shell.opened).toEqual([file('a.pdf')]);
  shell.problem = 'no program';
  expect(await services.open(file('b.xyz'))).toEqual({
    ok: false,
    error: { code: 'host/open-failed' },
  });
});
