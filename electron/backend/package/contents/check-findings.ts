import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import { reviewerCode } from '../../../../shared/domain/teams/reviewer-code.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { isSound } from './check-workset.ts';
import { type ContentsContext, identityProblem, type KnownCampaign } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type FindingsContents = { readonly kind: 'findings'; readonly data: FindingsData };

const DATA = 'data/findings.json';

/**
 * Steps 10 to 12 for findings (P5, P6): signed by the reviewer whom they name; one look per leaf, each in the round of
 * the work set, with a reason where points were changed; the photos that they list and no others.
 */
export async function checkFindings(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<FindingsContents, PackageProblem>> {
  const data = await readData(opened, DATA, FindingsData);
  if (!data.ok) return data;
  const photos = photosProblem(opened, data.value);
  if (!photos.ok) return photos;
  const { code } = opened.signer.subject;
  if (code !== data.value.reviewer || code !== reviewerCode(opened.signer.fingerprint))
    return invalid(DATA, 'reviewer');
  const problem = identityProblem(opened, campaign);
  if (problem !== null) return err(problem);
  const wrong = looksProblem(data.value, campaign);
  return wrong === null ? ok({ kind: 'findings', data: data.value }) : invalid(DATA, wrong);
}

function photosProblem(
  opened: OpenedPackage,
  { photos }: FindingsData,
): Result<null, PackageProblem> {
  const listed = new Map(photos.map((it) => [`evidence/${it.sha256}.${it.extension}`, it]));
  const expected = onlyEntries(opened, (name) => name === DATA || listed.has(name));
  if (!expected.ok) return expected;
  if (opened.manifest.files.length !== listed.size + 1) return invalid(DATA, 'photos');
  const other = opened.manifest.files.find(({ name, sha256, size }) => {
    const photo = listed.get(name);
    return photo !== undefined && (photo.sha256 !== sha256 || photo.size !== size);
  });
  return other === undefined ? ok(null) : invalid(other.name, 'sha256');
}

/** Where the first look or question is that cannot be; null when all can. */
function looksProblem(data: FindingsData, known: KnownCampaign | null): string | null {
  const { looks, questions } = data;
  const places = new Set(looks.map(({ unit, leaf }) => `${unit} ${leaf}`));
  if (places.size !== looks.length) return 'looks';
  const wrong = looks.findIndex((look) => !isPossible(look, data, known));
  if (wrong !== -1) return `looks.${wrong}`;
  if (known === null) return null;
  const stray = questions.findIndex((it) => !isSound({ ...it, points: '0' }, known));
  return stray === -1 ? null : `questions.${stray}`;
}

function isPossible(
  look: FindingsData['looks'][number],
  { round }: FindingsData,
  known: KnownCampaign | null,
): boolean {
  const isReasoned = look.outcome === 'agreed' || look.reason.trim() !== '';
  const isTheirs = look.round === round && look.by.role === 'reviewer';
  return isReasoned && isTheirs && (known === null || isSound(look, known));
}
