import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { compareDecimals } from '../../../../shared/domain/number/exact.ts';
import { BundleData } from '../../../../shared/domain/package/contents.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { registerLookup } from '../../../../shared/domain/register/lookup.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { type OpenedPackage, openMember } from '../read-package.ts';
import { checkSubmission, type SubmissionContents } from './check-submission.ts';
import { type ContentsContext, identityProblem, type KnownCampaign } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

/** A commune's package inside a bundle; it stays readable as long as the bundle is open. */
export type BundleMember = {
  /** `members/<unit>.cqdt`: extracting it gives the very file its author signed. */
  readonly name: string;
  readonly unit: string;
  readonly opened: OpenedPackage;
  readonly contents: SubmissionContents;
};

export type BundleContents = {
  readonly kind: 'bundle';
  readonly data: BundleData;
  readonly members: readonly BundleMember[];
};

const DATA = 'data/bundle.json';
type Listed = BundleData['members'][number];

/**
 * Steps 10 to 12 for a bundle: its own data, then every member opened in place by the same steps as if it had come
 * alone. One foreign or unsound member refuses the bundle: the district answers for what it forwards.
 */
export async function checkBundle(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<BundleContents, PackageProblem>> {
  const data = await readBundle(opened);
  if (!data.ok) return data;
  const { campaign } = context;
  if (campaign !== null) {
    const problem =
      identityProblem(opened, campaign) ??
      foreignProblem(opened, data.value, campaign) ??
      checksProblem(data.value, campaign);
    if (problem !== null) return err(problem);
  }
  const members: BundleMember[] = [];
  for (const listed of data.value.members) {
    const member = await checkMember(opened, listed, context);
    if (!member.ok) return member;
    members.push(member.value);
  }
  return ok({ kind: 'bundle', data: data.value, members });
}

async function readBundle(opened: OpenedPackage): Promise<Result<BundleData, PackageProblem>> {
  const data = await readData(opened, DATA, BundleData);
  if (!data.ok) return data;
  const names = new Set(data.value.members.map((member) => nameOf(member.unit)));
  const expected = onlyEntries(opened, (name) => name === DATA || names.has(name));
  if (!expected.ok) return expected;
  const isComplete =
    names.size === data.value.members.length && opened.manifest.files.length === names.size + 1;
  if (!isComplete) return invalid(DATA, 'members');
  const isBoth = data.value.missing.some(({ unit }) => names.has(nameOf(unit)));
  return isBoth ? invalid(DATA, 'missing') : data;
}

function nameOf(unit: string): string {
  return `members/${unit}.cqdt`;
}

/** H7: a district brings its own communes and itself, and speaks of no others. */
function foreignProblem(
  opened: OpenedPackage,
  data: BundleData,
  { register }: KnownCampaign,
): PackageProblem | null {
  const own = opened.manifest.unit.code;
  const units = registerLookup(register);
  const { members, missing, checks, reviewerAnswers, returns = [] } = data;
  const named = [members, missing, checks, reviewerAnswers, returns].flat();
  const foreign = named.find(({ unit }) => unit !== own && units.unit(unit)?.parent !== own);
  if (foreign === undefined) return null;
  const name = units.unit(foreign.unit)?.name;
  const memberName = name === undefined ? {} : { memberName: name };
  return {
    code: 'member-foreign',
    params: { member: foreign.unit, ...memberName, district: own },
  };
}

/** A district's check speaks in its own round, of a leaf that exists, within its maximum (H4). */
function checksProblem(data: BundleData, known: KnownCampaign): PackageProblem | null {
  const units = registerLookup(known.register);
  const wrong = data.checks.findIndex((check) => {
    const level = units.unit(check.unit)?.level;
    const set = level === undefined ? undefined : known.sets[level];
    return check.round !== 'district' || !isWithin(set, check);
  });
  if (wrong === -1) return null;
  return { code: 'data-invalid', params: { entry: DATA, field: `checks.${wrong}` } };
}

function isWithin(set: CriteriaSet | undefined, check: { leaf: string; points: string }): boolean {
  const leaf = set === undefined ? undefined : leafByCode(set).get(check.leaf);
  return leaf !== undefined && compareDecimals(check.points, leaf.max) <= 0;
}

async function checkMember(
  bundle: OpenedPackage,
  listed: Listed,
  context: ContentsContext,
): Promise<Result<BundleMember, PackageProblem>> {
  const name = nameOf(listed.unit);
  const register = context.campaign?.register;
  const unit = register === undefined ? null : registerLookup(register).unit(listed.unit);
  const member = { member: listed.unit, ...(unit === null ? {} : { memberName: unit.name }) };
  const refuse = (reason: string, more: PackageProblem['params'] = {}) =>
    err({ code: 'member-invalid' as const, params: { ...more, ...member, reason } });
  const opened = await openMember(bundle.member(name), context);
  if (!opened.ok) return refuse(opened.error.code, opened.error.params);
  const { manifest, digest } = opened.value;
  // One level of nesting: a bundle holds submissions only.
  if (manifest.kind !== 'submission') return refuse('kind-not-taken', { kind: manifest.kind });
  const isListed =
    manifest.unit.code === listed.unit &&
    manifest.revision === listed.revision &&
    digest === listed.digest;
  if (!isListed) return refuse('data-invalid', { entry: DATA, field: 'members' });
  const contents = await checkSubmission(opened.value, context.campaign);
  if (!contents.ok) return refuse(contents.error.code, contents.error.params);
  return ok({ name, unit: listed.unit, opened: opened.value, contents: contents.value });
}
