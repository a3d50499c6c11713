import { createHash } from 'node:crypto';

import type { Assessment, EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import type { Problem } from '../../../../shared/domain/answers/problem.ts';
import { listProblems } from '../../../../shared/domain/answers/problems.ts';
import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { ReportData } from '../../../../shared/domain/package/contents.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import type { Totals } from '../../../../shared/domain/scoring/score-sheet.ts';
import type { Store } from '../../store.ts';
import { isOwnField, isOwnLeaf, type FormContext } from '../form/form-context.ts';

/** Everything that a submission of the form as it stands would carry. */
export type Content = {
  readonly assessment: Omit<Assessment, 'approvedAt'>;
  readonly report: ReportData;
  /** SHA-256 of the above in canonical JSON: what a leader's approval binds to (U9). */
  readonly hash: string;
  readonly problems: readonly Problem[];
  readonly total: Totals;
};

/** Collects the content from what is saved. Only cited documents are sent. */
export function readContent(store: Store, context: FormContext): Content {
  const { set } = context.criteria;
  const leaves = pick(store.form.leaves(), (code) => isOwnLeaf(context, code));
  const answers = pick(store.form.answers(), (slug) => {
    const field = fieldBySlug(set).get(slug);
    return field !== undefined && isOwnField(context, field);
  });
  const library = store.evidence.list();
  const notApplicable = new Set(Object.keys(context.notApplicable));
  const sheet = scoreAssessment({ set, answers, leaves, notApplicable });
  const assessment = {
    ...identity(context),
    answers,
    leaves,
    evidence: citedOf(library, leaves),
    claimed: Object.fromEntries(sheet.leaves.map(({ code, points }) => [code, points])),
  };
  const outline = context.campaign.campaign.report;
  const texts = store.report.all();
  const report: ReportData = { format: 'report/2', sections: texts };
  const problems = listProblems({
    set,
    answers,
    unread: store.unread.all(),
    leaves,
    evidence: library,
    notApplicable,
    report: {
      required: outline.required,
      sections: sectionsFor(outline, context.unit.level),
      texts,
    },
  });
  const hash = createHash('sha256').update(canonicalJson({ assessment, report })).digest('hex');
  return { assessment, report, hash, problems, total: sheet.total };
}

function identity({ unit, criteria, desk }: FormContext) {
  return {
    format: 'assessment/1' as const,
    unit: unit.code,
    level: unit.level,
    criteria: { version: criteria.set.version, digest: criteria.digest },
    officer: { name: desk.officerName, title: desk.officerTitle },
    leader: { name: desk.leaderName, title: desk.leaderTitle },
  };
}

function citedOf(library: readonly EvidenceItem[], leaves: Assessment['leaves']): EvidenceItem[] {
  const cited = new Set(
    Object.values(leaves).flatMap(({ evidence = [] }) => evidence.map(({ sha256 }) => sha256)),
  );
  return library.filter(({ sha256 }) => cited.has(sha256));
}

function pick<T>(all: Readonly<Record<string, T>>, keep: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
}
