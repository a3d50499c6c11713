import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { wantedSections, type ReportSection } from '../campaign/report-outline.ts';
import { leavesOf } from '../criteria/walk.ts';
import { scoreAssessment } from '../scoring/score-assessment.ts';
import { isBlank, type RichText } from '../text/rich-text.ts';
import type { Answers, EvidenceItem, LeafEntries } from './assessment.ts';
import { answerProblems } from './answer-problems.ts';
import { consistencyProblems } from './consistency-problems.ts';
import { figuresOf } from './figures.ts';
import { leafProblems } from './leaf-problems.ts';
import type { Problem } from './problem.ts';
import { withUnread } from './unread-problems.ts';

export type FormToCheck = {
  readonly set: CriteriaSet;
  /** The unit's own answers, without what a reviewer entered. */
  readonly answers: Answers;
  /** Text that is no value of its field, as typed; a package never carries any. */
  readonly unread?: Readonly<Record<string, string>>;
  readonly leaves: LeafEntries;
  readonly evidence: readonly Pick<EvidenceItem, 'sha256'>[];
  readonly notApplicable: ReadonlySet<string>;
  readonly report: {
    readonly required: boolean;
    /** Those of the unit's level. */
    readonly sections: readonly Pick<ReportSection, 'code' | 'title' | 'optional'>[];
    /** Text per section code. */
    readonly texts: Readonly<Record<string, RichText>>;
  };
};

function reportProblems({ required, sections, texts }: FormToCheck['report']): Problem[] {
  if (!required) return [];
  return wantedSections(sections)
    .filter(({ code }) => !Object.hasOwn(texts, code) || isBlank(texts[code] ?? []))
    .map(({ code, title }) => ({
      code: 'report-section-empty',
      severity: 'block',
      leaf: null,
      field: null,
      params: { section: code, title },
    }));
}

function inDocumentOrder(set: CriteriaSet, problems: readonly Problem[]): Problem[] {
  const places = new Map(leavesOf(set).map((leaf, index) => [leaf.code, index]));
  const place = ({ leaf }: Problem): number => places.get(leaf ?? '') ?? places.size;
  return problems.toSorted((a, b) => place(a) - place(b));
}

/**
 * "Còn thiếu" (U5): everything that stands in the way of the form, in document order. The same list at the form, at
 * export and at import; `block` stops the latter two. Whoever has the points of exactly this form already gives them.
 */
export function listProblems(form: FormToCheck, sheet = scoreAssessment(form)): Problem[] {
  const figures = figuresOf(form.set, form.answers);
  const fromFields = [
    ...answerProblems({ form, figures, sheet }),
    ...consistencyProblems(form, figures),
  ];
  const problems = withUnread(form, [...fromFields, ...leafProblems({ form, sheet, fromFields })]);
  return [...inDocumentOrder(form.set, problems), ...reportProblems(form.report)];
}
