import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Closes a run: what was not run and which program it needs, then one plain line of counts.
 */
export function closingReporter(): Reporter {
  return {
    onTestRunEnd: (modules: readonly TestModule[], unhandled: readonly unknown[]) => {
      const cases = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string) => cases.filter((one) => one.result().state === state).length;
      const failed = count('failed') + modules.filter(brokenOutsideTests).length + unhandled.length;
      for (const line of notRun(cases)) say(line);
      say(`Tests: ${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
    },
  };
}

/** A file that could not be loaded, or whose hooks failed, may show no failed test and has failed all the same. */
function brokenOutsideTests(module: TestModule): boolean {
  return module.state() === 'failed' && [...module.children.allTests('failed')].length === 0;
}

/** One line per program: how many tests wait for it and where they are. */
function notRun(cases: readonly TestCase[]): readonly string[] {
  const skipped = cases.filter(
    (one) => one.result().state === 'skipped' && one.module.state() !== 'failed',
  );
  const byNeed = Map.groupBy(skipped, (one) => one.meta().needs ?? '(không rõ)');
  return [...byNeed].flatMap(([program, waiting]) => [
    `chưa chạy: cần ${program} (${waiting.length})`,
    ...waiting.map((one) => `  ${one.module.relativeModuleId}: ${one.fullName}`),
  ]);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
