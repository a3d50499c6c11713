import type { AnswerValue } from '../../shared/domain/answers/assessment.ts';
import type { Problem } from '../../shared/domain/answers/problem.ts';
import { type FormToCheck, listProblems } from '../../shared/domain/answers/problems.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import { answersOf } from './criteria.ts';

/** Problems of a form that has these figures and nothing else unless given. */
export function problemsOf(
  set: CriteriaSet,
  values: Readonly<Record<string, AnswerValue>>,
  extra: Partial<FormToCheck> = {},
): Problem[] {
  return listProblems({
    set,
    answers: answersOf(values),
    leaves: {},
    evidence: [],
    notApplicable: new Set(),
    report: { required: false, sections: [], texts: {} },
    ...extra,
  });
}

/** Code, leaf and field of each. */
export function placesOf(problems: readonly Problem[]) {
  return problems.map(({ code, leaf, field }) => [code, leaf, field]);
}
