import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { isWithinLimits } from '../../../../shared/domain/criteria/point-limits.ts';
import type { LeafCheck } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { WorksetData } from '../../../../shared/domain/package/workset-data.ts';
import { registerLookup } from '../../../../shared/domain/register/lookup.ts';
import { reviewerCode } from '../../../../shared/domain/teams/reviewer-code.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { openMember, type OpenedPackage } from '../read-package.ts';
import { NO_ANCHORS } from '../trust.ts';
import { checkSubmission, type SubmissionContents } from './check-submission.ts';
import { type ContentsContext, identityProblem, type KnownCampaign } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

/** A submission inside a work set, open as long as the work set is. */
export type WorksetMember = {
  readonly name: string;
  readonly unit: string;
  readonly opened: OpenedPackage;
  readonly contents: SubmissionContents;
};
export type WorksetContents = {
  readonly kind: 'workset';
  readonly data: WorksetData;
  /** In the order of the data. */
  readonly members: readonly WorksetMember[];
};

const DATA = 'data/workset.json';
const nameOf = (unit: string) => `members/${unit}.cqdt`;

/**
 * Steps 10 to 12 for a work set (P5): its members are the submissions that its list names, byte for byte as their units
 * signed them. Whose keys those are the Sở has judged and vouches for by signing the list; a laptop does not know every
 * key that was compared by telephone.
 */
export async function checkWorkset(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<WorksetContents, PackageProblem>> {
  const data = await readList(opened);
  if (!data.ok) return data;
  const { campaign } = context;
  const problem =
    identityProblem(opened, campaign) ??
    (campaign === null ? null : contentProblem(data.value, campaign));
  if (problem !== null) return err(problem);
  const members: WorksetMember[] = [];
  for (const listed of data.value.units) {
    const member = await checkMember(opened, listed, context);
    if (!member.ok) return member;
    members.push(member.value);
  }
  return ok({ kind: 'workset', data: data.value, members });
}

/** Step 10: the list names exactly the members that are there, and a reviewer by the key. */
async function readList(opened: OpenedPackage): Promise<Result<WorksetData, PackageProblem>> {
  const data = await readData(opened, DATA, WorksetData);
  if (!data.ok) return data;
  const { units, reviewer } = data.value;
  const names = new Set(units.map(({ unit }) => nameOf(unit)));
  const expected = onlyEntries(opened, (name) => name === DATA || names.has(name));
  if (!expected.ok) return expected;
  const isWhole = names.size === units.length && opened.manifest.files.length === names.size + 1;
  if (!isWhole || units.length === 0) return invalid(DATA, 'units');
  return reviewer.code === reviewerCode(reviewer.fingerprint) ? data : invalid(DATA, 'reviewer');
}

/** Step 11: units of the register, leaves that one of them has, looks within what a leaf can give. */
function contentProblem(data: WorksetData, known: KnownCampaign): PackageProblem | null {
  const { register, sets } = known;
  const lookup = registerLookup(register);
  const stranger = data.units.find(({ unit }) => lookup.unit(unit) === null);
  if (stranger !== undefined)
    return { code: 'unit-unknown', params: { unit: stranger.unit, name: stranger.unit } };
  const levels = new Set(data.units.map(({ unit }) => lookup.unit(unit)?.level));
  const codes = new Set(
    [...levels].flatMap((level) => {
      const set = level === undefined ? undefined : sets[level];
      return set === undefined ? [] : [...leafByCode(set).keys()];
    }),
  );
  const foreign = data.leaves.find((leaf) => !codes.has(leaf));
  if (foreign !== undefined) return badData(DATA, `leaves.${foreign}`);
  const given = new Set(data.units.map(({ unit }) => unit));
  const wrong = data.looks.findIndex((look) => !given.has(look.unit) || !isSound(look, known));
  if (wrong !== -1) return badData(DATA, `looks.${wrong}`);
  const stray = data.reviewerAnswers.findIndex(({ unit }) => !given.has(unit));
  return stray === -1 ? null : badData(DATA, `reviewerAnswers.${stray}`);
}

/** A look at a leaf that its unit's set has, with points that the leaf can give. */
export function isSound(
  { unit, leaf: code, points }: Pick<LeafCheck, 'unit' | 'leaf' | 'points'>,
  { register, sets }: Pick<KnownCampaign, 'register' | 'sets'>,
): boolean {
  const level = registerLookup(register).unit(unit)?.level;
  const set = level === undefined ? undefined : sets[level];
  const leaf = set === undefined ? undefined : leafByCode(set).get(code);
  return leaf !== undefined && isWithinLimits(leaf, points);
}

function badData(entry: string, field: string): PackageProblem {
  return { code: 'data-invalid', params: { entry, field } };
}

async function checkMember(
  workset: OpenedPackage,
  listed: WorksetData['units'][number],
  { campaign, arrivedAt }: ContentsContext,
): Promise<Result<WorksetMember, PackageProblem>> {
  const name = nameOf(listed.unit);
  const refuse = (reason: string, more: PackageProblem['params'] = {}) =>
    err({ code: 'member-invalid' as const, params: { ...more, member: listed.unit, reason } });
  const opened = await openMember(workset.member(name), { anchors: NO_ANCHORS, arrivedAt });
  if (!opened.ok) return refuse(opened.error.code, opened.error.params);
  const { manifest, digest } = opened.value;
  if (manifest.kind !== 'submission') return refuse('kind-not-taken', { kind: manifest.kind });
  const isListed =
    manifest.unit.code === listed.unit &&
    manifest.revision === listed.revision &&
    digest === listed.digest;
  if (!isListed) return refuse('data-invalid', { entry: DATA, field: 'units' });
  const contents = await checkSubmission(opened.value, campaign);
  if (!contents.ok) return refuse(contents.error.code, contents.error.params);
  return ok({ name, unit: listed.unit, opened: opened.value, contents: contents.value });
}
