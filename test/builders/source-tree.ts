import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type SourceFile = { readonly name: string; readonly text: string };

/** Files of the project whose path matches, as git sees them: tracked or new, never generated ones. */
export function sourceFiles(pattern: RegExp): readonly SourceFile[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 });
  return [...new Set(names.split('\0'))]
    .filter((name) => pattern.test(name) && existsSync(path.join(root, name)))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** Whether the project has a file or folder of this name. */
export function exists(name: string): boolean {
  return existsSync(path.join(root, name));
}
