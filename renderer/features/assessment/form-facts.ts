import type { Problem } from '../../../shared/domain/answers/problem.ts';
import { listProblems } from '../../../shared/domain/answers/problems.ts';
import { scoreAssessment } from '../../../shared/domain/scoring/score-assessment.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import type { Data } from '../../api/use-query.ts';
import type { Draft } from './form-draft.ts';
import { leafViews, type LeafViews } from './leaf-view.ts';

export type Form = Data<'form.get'>;

/** What follows from the entries, by the same pure functions as in the backend. */
export type FormFacts = {
  readonly sheet: ScoreSheet;
  readonly problems: readonly Problem[];
  readonly views: LeafViews;
};

/** Points, problems and what the rows show; rows that show the same keep their object. */
export function factsOf(form: Form, draft: Draft, before: LeafViews): FormFacts {
  const set = form.criteria;
  const { answers, leaves, unread } = draft;
  const notApplicable = new Set(Object.keys(form.notApplicable));
  const sheet = scoreAssessment({ set, answers, leaves, notApplicable });
  const report = {
    required: form.reportRequired,
    sections: form.reportSections,
    texts: draft.report,
  };
  const { evidence } = draft;
  const problems = listProblems(
    { set, answers, unread, leaves, evidence, notApplicable, report },
    sheet,
  );
  const views = leafViews(
    {
      set,
      scores: sheet.leaves,
      problems,
      answered: (field) => answers[field] !== undefined,
      unread: (field) => unread[field] !== undefined,
    },
    before,
  );
  return { sheet, problems, views };
}
