import { ensureRenderer } from './ensure-renderer.ts';
import { runScript } from './run-script.ts';

/** Everything a change has to pass, cheapest first; the names are scripts of package.json. */
const CHECKS = [
  ['typecheck', 'types'],
  ['lint', 'lint and boundaries'],
  ['format', 'format'],
  ['dead', 'dead code'],
] as const;

/** `npm test`. Goes on after a failure, so one run tells everything; the test runner's summary closes it. */
async function testAll(): Promise<number> {
  const failed: string[] = [];
  const note = async (title: string, check: () => Promise<boolean>): Promise<void> => {
    const start = Date.now();
    const passed = await check();
    if (!passed) failed.push(title);
    console.log(`${passed ? '✓' : '✗'} ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  };
  for (const [script, title] of CHECKS)
    await note(title, async () => (await runScript(script)) === 0);
  // The browser tests look at what ships, not at a development server.
  await note('interface builds', builds);
  if (failed.length > 0) console.log(`✗ failed before the tests: ${failed.join(', ')}`);
  const tests = await runScript('unit');
  return failed.length > 0 ? 1 : tests;
}

async function builds(): Promise<boolean> {
  try {
    await ensureRenderer();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

process.exitCode = await testAll();
