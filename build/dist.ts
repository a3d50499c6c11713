import path from 'node:path';

import { build } from 'electron-builder';

import { hostMessages } from '../shared/i18n/host-messages.ts';
import { buildApp } from './build-app.ts';
import { electronBinary } from './electron-binary.ts';
import { installers } from './electron-builder.config.ts';

/** `npm run dist`: the installers of this system, in `dist/installers`. Electron's program is part of them. */
async function dist(): Promise<number> {
  const electron = electronBinary();
  if (electron === null) {
    console.error(hostMessages.noElectronNoInstaller);
    return 1;
  }
  await buildApp();
  const made = await build({
    projectDir: path.resolve(import.meta.dirname, '..'),
    config: { ...installers, electronDist: path.dirname(electron) },
    publish: 'never',
  });
  for (const file of made) console.log(file);
  return 0;
}

process.exitCode = await dist();
