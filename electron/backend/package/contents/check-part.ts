import { checkValue } from '../../../../shared/domain/answers/check-value.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug, leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { PartData } from '../../../../shared/domain/parts/part-data.ts';
import { fieldsOfLeaves } from '../../../../shared/domain/parts/part-scope.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { identityProblem, type KnownCampaign } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type PartContents = { readonly kind: 'part'; readonly data: PartData };

const PART = 'data/part.json';

/**
 * Steps 10 and 11 for a part, and of step 12 only that every value is of its field's type: work under way may still
 * lack and contradict. Whether this machine asked for it is the desk's question.
 */
export async function checkPart(
  opened: OpenedPackage,
  known: KnownCampaign | null,
): Promise<Result<PartContents, PackageProblem>> {
  const read = await readData(opened, PART, PartData);
  if (!read.ok) return read;
  const data = read.value;
  const { unit } = opened.manifest;
  if (data.unit !== unit.code) return invalid(PART, 'unit');
  if (data.level !== unit.level) return invalid(PART, 'level');
  const files = filesProblem(opened, data);
  if (files !== null) return err(files);
  if (known === null) return ok({ kind: 'part', data });
  const problem = identityProblem(opened, known) ?? criteriaProblem(data, known);
  if (problem !== null) return err(problem);
  const set = known.sets[data.level];
  const values = set === undefined ? 'level' : valuesProblem(data, set);
  return values === null ? ok({ kind: 'part', data }) : invalid(PART, values);
}

/** The documents it describes are the ones it brings, and the ones its leaves cite. */
function filesProblem(
  opened: OpenedPackage,
  { evidence, leaves }: PartData,
): PackageProblem | null {
  const items = new Map(
    evidence.map((item) => [`evidence/${item.sha256}.${item.extension}`, item]),
  );
  const expected = onlyEntries(opened, (name) => name === PART || items.has(name));
  if (!expected.ok) return expected.error;
  const known = new Set(evidence.map(({ sha256 }) => sha256));
  if (known.size !== evidence.length) return wrong('evidence');
  const files = new Map(opened.manifest.files.map((file) => [file.name, file]));
  for (const [name, { sha256, size, fileName }] of items) {
    const file = files.get(name);
    if (file === undefined) return { code: 'evidence-missing', params: { evidence: fileName } };
    if (file.sha256 !== sha256 || file.size !== size) return wrong('evidence');
  }
  const uncarried = Object.entries(leaves).find(([, { evidence: cited = [] }]) =>
    cited.some(({ sha256 }) => !known.has(sha256)),
  );
  return uncarried === undefined ? null : wrong(`leaves.${uncarried[0]}.evidence`);
}

function wrong(field: string): PackageProblem {
  return { code: 'data-invalid', params: { entry: PART, field } };
}

function criteriaProblem(
  { level, criteria }: PartData,
  { campaign }: KnownCampaign,
): PackageProblem | null {
  return campaign.criteria[level]?.digest === criteria.digest
    ? null
    : { code: 'criteria-other', params: { level, version: criteria.version } };
}

/** Where a value lies that has no place in the set or is of another type; null when there is none. */
function valuesProblem(data: PartData, set: CriteriaSet): string | null {
  const byCode = leafByCode(set);
  const isOwn = (code: string) => byCode.get(code)?.reviewerOnly === false;
  const foreign = data.scope.leaves.find((code) => !isOwn(code));
  if (foreign !== undefined) return `scope.${foreign}`;
  const inScope = new Set(data.scope.leaves);
  const outside = Object.keys(data.leaves).find((code) => !inScope.has(code));
  if (outside !== undefined) return `leaves.${outside}`;
  const sections = new Set(data.scope.sections);
  const beyond = Object.keys(data.report).find((code) => !sections.has(code));
  return beyond === undefined ? answersProblem(data, set) : `report.${beyond}`;
}

function answersProblem({ answers, scope }: PartData, set: CriteriaSet): string | null {
  const fields = fieldBySlug(set);
  const allowed = fieldsOfLeaves(set, scope.leaves);
  const bad = Object.entries(answers).find(([slug, { value }]) => {
    const field = fields.get(slug);
    return (
      field === undefined ||
      !allowed.has(slug) ||
      checkValue(field, value, set.period)?.code === 'wrong-type'
    );
  });
  return bad === undefined ? null : `answers.${bad[0]}`;
}
