import type { Answers } from '../../../../shared/domain/answers/assessment.ts';
import type { Claim } from '../../../../shared/domain/ranking/entrant.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import { explainScore } from '../../../../shared/i18n/explain.ts';

/** Why the rule of a leaf gives its points from these figures, as a sentence; empty where there are none (K3). */
export function claimFigures(
  leaf: string,
  { set, assessment, notApplicable }: Pick<Claim, 'set' | 'assessment' | 'notApplicable'>,
  answers: Answers,
): string {
  const sheet = scoreAssessment({ set, answers, leaves: assessment.leaves, notApplicable });
  const explanation = sheet.leaves.find(({ code }) => code === leaf)?.explanation ?? null;
  return explanation === null ? '' : explainScore(explanation, set);
}
