import { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import type { Problem } from '../../../../shared/domain/answers/problem.ts';
import { listProblems } from '../../../../shared/domain/answers/problems.ts';
import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { compareDecimals } from '../../../../shared/domain/number/exact.ts';
import {
  ReportFile,
  reportOf,
  type ReportData,
} from '../../../../shared/domain/package/contents.ts';
import type {
  PackageProblem,
  PackageProblemCode,
} from '../../../../shared/domain/package/problems.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import type { ScoreSheet } from '../../../../shared/domain/scoring/score-sheet.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { identityProblem, type KnownCampaign } from './known-campaign.ts';
import { hasEntry, invalid, onlyEntries, readData } from './read-data.ts';

export type SubmissionContents = {
  readonly kind: 'submission';
  readonly assessment: Assessment;
  readonly report: ReportData | null;
  /** Points as recomputed here; null without a campaign. */
  readonly sheet: ScoreSheet | null;
  /** What the rules warn of; whatever blocks has refused the package. */
  readonly warnings: readonly Problem[];
};

const ASSESSMENT = 'data/assessment.json';
const REPORT = 'data/report.json';

/** Which refusal a blocking problem of the form becomes (step 12). */
const REFUSALS: Readonly<Record<Problem['code'], PackageProblemCode>> = {
  'answer-missing': 'answer-missing',
  'answer-unread': 'answer-invalid',
  'answer-invalid': 'answer-invalid',
  'below-minimum': 'answer-invalid',
  'above-maximum': 'answer-invalid',
  'bound-broken': 'answers-contradict',
  'check-failed': 'answers-contradict',
  'rows-differ': 'answers-contradict',
  'reason-missing': 'reason-missing',
  'self-points-above-rule': 'points-above-rule',
  'evidence-unknown': 'evidence-missing',
  'evidence-absent': 'evidence-missing',
  'report-section-empty': 'report-missing',
};

/**
 * Steps 10 to 12 for a submission: schema, campaign, and the rules of its criteria set run again. The same bytes under
 * the same campaign are checked once.
 */
export async function checkSubmission(
  opened: OpenedPackage,
  known: KnownCampaign | null,
): Promise<Result<SubmissionContents, PackageProblem>> {
  const { proof } = opened;
  const under = known === null ? '' : rulesOf(known);
  if (proof.contents?.under === under) return proof.contents.checked;
  const checked = await checkAnew(opened, known);
  proof.contents = { under, checked };
  return checked;
}

/** Everything of a campaign that decides about a submission: its package, and what was taken out of it since. */
function rulesOf({ digest, campaign }: KnownCampaign): string {
  return `${digest} ${JSON.stringify(campaign.notApplicable)}`;
}

async function checkAnew(
  opened: OpenedPackage,
  known: KnownCampaign | null,
): Promise<Result<SubmissionContents, PackageProblem>> {
  const data = await readSubmission(opened);
  if (!data.ok) return data;
  const { assessment, report } = data.value;
  const contents = { kind: 'submission' as const, assessment, report };
  if (known === null) return ok({ ...contents, sheet: null, warnings: [] });
  const problem =
    identityProblem(opened, known) ??
    criteriaProblem(assessment, known) ??
    limitProblem(opened, known);
  if (problem !== null) return err(problem);
  const set = known.sets[assessment.level];
  if (set === undefined)
    return err({ code: 'criteria-other', params: { level: assessment.level } });
  const checked = checkRules({ assessment, report, set, known });
  return checked.ok ? ok({ ...contents, ...checked.value }) : checked;
}

async function readSubmission(
  opened: OpenedPackage,
): Promise<Result<Pick<SubmissionContents, 'assessment' | 'report'>, PackageProblem>> {
  const assessment = await readData(opened, ASSESSMENT, Assessment);
  if (!assessment.ok) return assessment;
  const { unit } = opened.manifest;
  if (assessment.value.unit !== unit.code) return invalid(ASSESSMENT, 'unit');
  if (assessment.value.level !== unit.level) return invalid(ASSESSMENT, 'level');
  const evidence = checkEvidence(opened, assessment.value);
  if (!evidence.ok) return evidence;
  if (!hasEntry(opened, REPORT)) return ok({ assessment: assessment.value, report: null });
  const report = await readData(opened, REPORT, ReportFile);
  return report.ok ? ok({ assessment: assessment.value, report: reportOf(report.value) }) : report;
}

/** The evidence that the assessment describes and the evidence inside are the same files. */
function checkEvidence(
  opened: OpenedPackage,
  { evidence }: Assessment,
): Result<null, PackageProblem> {
  const items = new Map(
    evidence.map((item) => [`evidence/${item.sha256}.${item.extension}`, item]),
  );
  if (items.size !== evidence.length) return invalid(ASSESSMENT, 'evidence');
  const files = new Map(opened.manifest.files.map((file) => [file.name, file]));
  for (const [name, item] of items) {
    const file = files.get(name);
    if (file === undefined) {
      return err({ code: 'evidence-missing', params: { evidence: item.fileName } });
    }
    if (file.sha256 !== item.sha256 || file.size !== item.size) return invalid(name, 'sha256');
  }
  const data = new Set([ASSESSMENT, REPORT, ...items.keys()]);
  return onlyEntries(opened, (name) => data.has(name) || name.startsWith('documents/'));
}

function criteriaProblem(
  assessment: Assessment,
  { campaign }: KnownCampaign,
): PackageProblem | null {
  const { level, criteria } = assessment;
  return campaign.criteria[level]?.digest === criteria.digest
    ? null
    : { code: 'criteria-other', params: { level, version: criteria.version } };
}

/** The campaign may be stricter than the format (C1). */
export function limitProblem(
  opened: OpenedPackage,
  { campaign }: Pick<KnownCampaign, 'campaign'>,
): PackageProblem | null {
  const { submissionBytes, evidenceBytes } = campaign.limits;
  if (opened.size > submissionBytes) {
    return { code: 'zip-too-large', params: { size: opened.size, limit: submissionBytes } };
  }
  const large = opened.manifest.files.find(
    (file) => file.name.startsWith('evidence/') && file.size > evidenceBytes,
  );
  if (large === undefined) return null;
  return {
    code: 'zip-too-large',
    params: { entry: large.name, size: large.size, limit: evidenceBytes },
  };
}

function checkRules(input: {
  readonly assessment: Assessment;
  readonly report: ReportData | null;
  readonly set: CriteriaSet;
  readonly known: KnownCampaign;
}): Result<{ sheet: ScoreSheet; warnings: readonly Problem[] }, PackageProblem> {
  const { assessment, report, set, known } = input;
  const { campaign } = known;
  const notApplicable = new Set(
    campaign.notApplicable
      .filter((decision) => decision.unit === assessment.unit)
      .map((decision) => decision.leaf),
  );
  const form = { set, answers: assessment.answers, leaves: assessment.leaves, notApplicable };
  const problems = listProblems({
    ...form,
    evidence: assessment.evidence,
    report: {
      required: campaign.report.required,
      sections: sectionsFor(campaign.report, assessment.level),
      texts: report?.sections ?? {},
    },
  });
  const blocking = problems.find((problem) => problem.severity === 'block');
  if (blocking !== undefined) return err(refusal(blocking));
  const sheet = scoreAssessment(form);
  const differs = claimProblem(assessment, sheet);
  return differs === null ? ok({ sheet, warnings: problems }) : err(differs);
}

function refusal({ code, leaf, field, params }: Problem): PackageProblem {
  return {
    code: REFUSALS[code],
    params: { ...params, rule: code, leaf: leaf ?? '', field: field ?? '' },
  };
}

/** The points that the unit saw and signed must be the ones that its figures give. */
function claimProblem({ claimed }: Assessment, sheet: ScoreSheet): PackageProblem | null {
  const codes = new Set(sheet.leaves.map((leaf) => leaf.code));
  const foreign = Object.keys(claimed).find((code) => !codes.has(code));
  if (foreign !== undefined) return { code: 'points-differ', params: { leaf: foreign } };
  for (const { code: leaf, points } of sheet.leaves) {
    const claim = Object.hasOwn(claimed, leaf) ? claimed[leaf] : undefined;
    if (claim === points) continue;
    const params = { leaf, claimed: claim ?? '', computed: points ?? '' };
    const isAbove =
      typeof claim === 'string' && points !== null && compareDecimals(claim, points) > 0;
    return { code: isAbove ? 'points-above-rule' : 'points-differ', params };
  }
  return null;
}
