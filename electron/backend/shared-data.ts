import { existsSync } from 'node:fs';
import path from 'node:path';

/** `shared/data/<name>`, from the sources as well as from the built app, which lies at another depth. */
export function sharedDataFolder(name: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'shared', 'data', name))) {
    if (folder === path.dirname(folder)) throw new Error(`shared data not found: ${name}`);
    folder = path.dirname(folder);
  }
  return path.join(folder, 'shared', 'data', name);
}
