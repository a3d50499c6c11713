import { PACKAGE_PROBLEMS } from '../../../shared/domain/package/problems.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { packageProblemSentence } from '../../../shared/i18n/package-messages.ts';
import type { ProblemLine } from './intake-data.ts';

const t = vi.intake;

type Props = {
  readonly problem: ProblemLine;
  /** In a table the number has its own column. */
  readonly numbered?: boolean;
};

/** Why a file is refused, what to do, and the number to say over the telephone. */
export function ProblemText({ problem, numbered = true }: Props) {
  const { text, advice } = packageProblemSentence({
    ...problem,
    params: shortened(problem.params),
  });
  return (
    <>
      <p className="wraptext">{text}</p>
      <p className="dim">
        {advice} {numbered ? t.reasonNumber(problemNumber(problem)) : null}
      </p>
    </>
  );
}

/** `09`: the step of the reading order at which the file failed. */
export function problemNumber(problem: ProblemLine): string {
  const numbers: Readonly<Record<string, number>> = PACKAGE_PROBLEMS;
  return String(numbers[problem.code] ?? 0).padStart(2, '0');
}

const LONG_HEX = /[0-9a-f]{56}(?=[^0-9a-f]|$)/g;

/** Names of entries carry whole digests; eight signs of one are enough to find it. */
function shortened(params: ProblemLine['params']): ProblemLine['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(LONG_HEX, '…') : value,
    ]),
  );
}
