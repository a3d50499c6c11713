import { PACKAGE_PROBLEMS } from '../../../shared/domain/package/problems.ts';
import { intakeWords as t } from '../../../shared/i18n/vi/intake.ts';
import { packageProblemSentence } from '../../../shared/i18n/package-messages.ts';
import type { ProblemLine } from './intake-data.ts';

type Props = {
  readonly problem: ProblemLine;
  /** In a table the number has its own column. */
  readonly numbered?: boolean;
};

/** Why a file is refused, what to do, and the number to say over the telephone. */
export function ProblemText({ problem, numbered = true }: Props) {
  const { text, advice } = packageProblemSentence(problem);
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
