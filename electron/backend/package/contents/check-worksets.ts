import { FindingsData, WorksetData } from '../../../../shared/domain/package/workset-data.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { type ContentsContext, identityProblem } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type WorksetContents = { readonly kind: 'workset'; readonly data: WorksetData };
export type FindingsContents = { readonly kind: 'findings'; readonly data: FindingsData };

const WORKSET = 'data/workset.json';
const FINDINGS = 'data/findings.json';

/** Steps 10 and 11 for a work set; its members are opened where they are taken in (P5). */
export async function checkWorkset(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<WorksetContents, PackageProblem>> {
  const data = await readData(opened, WORKSET, WorksetData);
  if (!data.ok) return data;
  const members = new Set(data.value.units.map(({ unit }) => `members/${unit}.cqdt`));
  const expected = onlyEntries(opened, (name) => name === WORKSET || members.has(name));
  if (!expected.ok) return expected;
  if (opened.manifest.files.length !== members.size + 1) return invalid(WORKSET, 'units');
  const problem = identityProblem(opened, campaign);
  return problem === null ? ok({ kind: 'workset', data: data.value }) : err(problem);
}

/** Steps 10 and 11 for findings: signed by the reviewer whom they name (P5). */
export async function checkFindings(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<FindingsContents, PackageProblem>> {
  const data = await readData(opened, FINDINGS, FindingsData);
  if (!data.ok) return data;
  const { reviewer, photos } = data.value;
  const names = new Set(photos.map(({ sha256, extension }) => `evidence/${sha256}.${extension}`));
  const expected = onlyEntries(opened, (name) => name === FINDINGS || names.has(name));
  if (!expected.ok) return expected;
  if (opened.manifest.files.length !== names.size + 1) return invalid(FINDINGS, 'photos');
  if (opened.signer.subject.code !== reviewer) return invalid(FINDINGS, 'reviewer');
  const problem = identityProblem(opened, campaign);
  return problem === null ? ok({ kind: 'findings', data: data.value }) : err(problem);
}
