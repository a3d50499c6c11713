import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';

import { startBackend } from '../electron/hosts/backend-client.ts';
import { createChromiumServices } from '../electron/hosts/chromium-services.ts';
import { dataFolderArgument, defaultDataFolder } from '../electron/hosts/data-folder.ts';
import { startLoopback } from '../electron/hosts/loopback.ts';
import { hostMessages } from '../shared/i18n/host-messages.ts';
import { buildApp } from './build-app.ts';
import { electronBinary, electronPackage } from './electron-binary.ts';
import { ensureRenderer } from './ensure-renderer.ts';

const root = path.resolve(import.meta.dirname, '..');
const FETCH_LIMIT_MS = 20_000;

/** `npm start [-- --data DIR]`: Electron where its program is or can be fetched, otherwise the same app in a browser. */
async function start(): Promise<number> {
  const args = process.argv.slice(2);
  const named = dataFolderArgument(args);
  if (args.length > 0 && named === undefined) {
    console.error(hostMessages.wrongUse);
    return 2;
  }
  const { env, platform } = process;
  const dataDir = named ?? defaultDataFolder({ env, platform, home: homedir() });
  const electron = env['CQDT_HOST'] === 'loopback' ? null : (electronBinary() ?? fetchElectron());
  if (electron !== null) return await runElectron(electron, dataDir);
  console.log(hostMessages.noElectron);
  return await runLoopback(dataDir);
}

/** Electron's own installer, where npm's settings allow install scripts; a machine without network waits only briefly. */
function fetchElectron(): string | null {
  if (process.env['npm_config_ignore_scripts'] === 'true') return null;
  const installer = path.join(electronPackage(), 'install.js');
  const options = { stdio: 'ignore', timeout: FETCH_LIMIT_MS } as const;
  return spawnSync(process.execPath, [installer], options).status === 0 ? electronBinary() : null;
}

async function runElectron(electron: string, dataDir: string): Promise<number> {
  await buildApp();
  const env = Object.fromEntries(
    // Set by some editors' terminals, it would turn Electron into plain Node.
    Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'),
  );
  return await new Promise((resolve, reject) => {
    const child = spawn(electron, [root, `--data=${dataDir}`], { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function runLoopback(dataDir: string): Promise<number> {
  const rendererDir = await ensureRenderer();
  const chromium = createChromiumServices();
  const started = await startBackend({ dataDir, services: chromium.services });
  if (!started.ok) {
    console.error(hostMessages.start[started.error.code]);
    return 1;
  }
  const backend = started.value;
  const host = await startLoopback({ backend, rendererDir, dataDir });
  console.log(hostMessages.dataFolder(dataDir));
  console.log(hostMessages.openThis(host.address));
  console.log(hostMessages.stopWith);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await host.close();
  await backend.close();
  await chromium.close();
  return 0;
}

process.exitCode = await start();
