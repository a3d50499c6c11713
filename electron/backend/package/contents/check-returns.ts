import {
  AppraisalData,
  ResponseData,
  ReturnData,
} from '../../../../shared/domain/package/notice-data.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { type ContentsContext, identityProblem } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type ReturnContents = { readonly kind: 'return'; readonly data: ReturnData };
export type AppraisalContents = { readonly kind: 'appraisal'; readonly data: AppraisalData };
export type ResponseContents = { readonly kind: 'response'; readonly data: ResponseData };

const RETURN = 'data/return.json';
const APPRAISAL = 'data/appraisal.json';
const RESPONSE = 'data/response.json';

/** Steps 10 and 11 for a return: of the addressed unit, from its district or the authority (H4, P3). */
export async function checkReturn(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<ReturnContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === RETURN);
  if (!expected.ok) return expected;
  const data = await readData(opened, RETURN, ReturnData);
  if (!data.ok) return data;
  if (data.value.unit !== opened.manifest.unit.code) return invalid(RETURN, 'unit');
  const problem = identityProblem(opened, campaign);
  return problem === null ? ok({ kind: 'return', data: data.value }) : err(problem);
}

/** Steps 10 and 11 for a notice of appraisal: of the addressed unit, from the authority (P7). */
export async function checkAppraisal(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<AppraisalContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === APPRAISAL);
  if (!expected.ok) return expected;
  const data = await readData(opened, APPRAISAL, AppraisalData);
  if (!data.ok) return data;
  if (data.value.unit !== opened.manifest.unit.code) return invalid(APPRAISAL, 'unit');
  const problem = identityProblem(opened, campaign);
  return problem === null ? ok({ kind: 'appraisal', data: data.value }) : err(problem);
}

/** Steps 10 to 12 for a response: of the unit that signs; its evidence is exactly what it cites (P7). */
export async function checkResponse(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<ResponseContents, PackageProblem>> {
  const data = await readData(opened, RESPONSE, ResponseData);
  if (!data.ok) return data;
  const { unit, evidence, items } = data.value;
  if (unit !== opened.manifest.unit.code) return invalid(RESPONSE, 'unit');
  const names = new Set(evidence.map(({ sha256, extension }) => `evidence/${sha256}.${extension}`));
  const expected = onlyEntries(opened, (name) => name === RESPONSE || names.has(name));
  if (!expected.ok) return expected;
  if (opened.manifest.files.length !== names.size + 1) return invalid(RESPONSE, 'evidence');
  const known = new Set(evidence.map(({ sha256 }) => sha256));
  const stray = items.findIndex((item) => item.evidence.some(({ sha256 }) => !known.has(sha256)));
  if (stray !== -1) return invalid(RESPONSE, `items.${stray}.evidence`);
  const silent = items.findIndex(
    ({ outcome, text }) => outcome === 'objected' && text.trim() === '',
  );
  if (silent !== -1) return invalid(RESPONSE, `items.${silent}.text`);
  const problem = identityProblem(opened, campaign);
  return problem === null ? ok({ kind: 'response', data: data.value }) : err(problem);
}
