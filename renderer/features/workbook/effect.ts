import type { Problem } from '../../../shared/domain/answers/problem.ts';
import { listProblems } from '../../../shared/domain/answers/problems.ts';
import { scoreAssessment } from '../../../shared/domain/scoring/score-assessment.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import {
  formAfter,
  takingOf,
  type Difference,
} from '../../../shared/domain/workbook/differences.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Form } from './workbook-data.ts';

/** The form as it would stand: points and problems by the same pure functions as everywhere. */
export type Effect = {
  readonly sheet: ScoreSheet;
  readonly problems: readonly Problem[];
  readonly points: ReadonlyMap<string, string | null>;
};

/** What taking these differences makes of the form; none of them gives the form as it stands. */
export function effectOf(form: Form, taken: readonly Difference[]): Effect {
  const { answers, leaves } = formAfter(form, takingOf(taken, form));
  const set = form.criteria;
  const notApplicable = new Set(Object.keys(form.notApplicable));
  const sheet = scoreAssessment({ set, answers, leaves, notApplicable });
  const problems = listProblems({
    set,
    answers,
    leaves,
    evidence: form.evidence,
    notApplicable,
    report: { required: form.reportRequired, sections: form.reportSections, texts: form.report },
  });
  const points = new Map(sheet.leaves.map((score) => [score.code, score.points]));
  return { sheet, problems, points };
}

/** Points of a leaf in figures. */
export function pointsOf({ points }: Effect, code: string): string {
  const reached = points.get(code) ?? null;
  return reached === null ? vi.workbook.review.noPoints : formatDecimal(reached, 2);
}
