import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Folder of the npm package `electron`, which may have come without its program. */
export function electronPackage(): string {
  return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/** Electron's own program, or null where it was never fetched. The file names are those of electron/install.js. */
export function electronBinary(): string | null {
  const folder = electronPackage();
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const binary = path.join(dist, readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}
