import path from 'node:path';

import { expect, test } from 'vitest';

import { dataFolderArgument, defaultDataFolder } from '../../../../electron/hosts/data-folder.ts';

const home = path.resolve('/home/can-bo');

test('on Windows data lies in the local, never the roaming, profile', () => {
  const env = { APPDATA: '/roaming', LOCALAPPDATA: '/local' };
  expect(defaultDataFolder({ env, platform: 'win32', home })).toBe(path.join('/local', 'cqdt'));
  expect(defaultDataFolder({ env: {}, platform: 'win32', home })).toContain('Local');
});

test('on Linux and macOS it lies where the system keeps such data', () => {
  const at = (platform: string, env = {}) => defaultDataFolder({ env, platform, home });
  expect(at('linux')).toBe(path.join(home, '.local/share/cqdt'));
  expect(at('linux', { XDG_DATA_HOME: '/data' })).toBe(path.join('/data', 'cqdt'));
  expect(at('darwin')).toBe(path.join(home, 'Library/Application Support/cqdt'));
});

test('the portable edition keeps it beside its program, on the stick', () => {
  const env = { PORTABLE_EXECUTABLE_DIR: '/stick', LOCALAPPDATA: '/local' };
  expect(defaultDataFolder({ env, platform: 'win32', home })).toBe(
    path.join('/stick', 'cqdt-data'),
  );
});

test('--data names another folder, in both spellings', () => {
  expect(dataFolderArgument(['--data', 'out/so-tttt'])).toBe(path.resolve('out/so-tttt'));
  expect(dataFolderArgument(['x', '--data=/desk'])).toBe(path.resolve('/desk'));
  expect(dataFolderArgument(['--data'])).toBeUndefined();
  expect(dataFolderArgument(['a.cqdt'])).toBeUndefined();
});
