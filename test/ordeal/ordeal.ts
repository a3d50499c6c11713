import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * `npm run ordeal`: everything that `npm test` only samples, for as long as it takes: 100 kills in the middle of saving
 * and 100 in the middle of a batch of packages (R1, R2, H1). `CQDT_SEED` plays another run.
 */
const root = path.resolve(import.meta.dirname, '../..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const seed = process.env['CQDT_SEED'] ?? String(Date.now() % 1_000_000);
const all = { CQDT_KILLED_SAVES: '100', CQDT_KILLED_IMPORTS: '100', CQDT_SEED: seed };

console.log(`seed ${seed}`);
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/vitest.config.ts', 'test/integration/kill.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...all } },
);
process.exitCode = run.status ?? 1;
