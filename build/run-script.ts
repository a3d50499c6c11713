import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const onWindows = process.platform === 'win32';

/** Runs a script of package.json, its output where ours goes; gives its exit code. */
export async function runScript(name: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const args = ['run', '--silent', name];
    const child = spawn('npm', args, { cwd: root, stdio: 'inherit', shell: onWindows });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
