import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import {
  AppraisalData,
  ResponseData,
  ReturnData,
} from '../../../../shared/domain/package/notice-data.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { limitProblem } from './check-submission.ts';
import { type ContentsContext, identityProblem } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type ReturnContents = { readonly kind: 'return'; readonly data: ReturnData };
export type AppraisalContents = { readonly kind: 'appraisal'; readonly data: AppraisalData };
export type ResponseContents = { readonly kind: 'response'; readonly data: ResponseData };

const RETURN = 'data/return.json';
const APPRAISAL = 'data/appraisal.json';
const RESPONSE = 'data/response.json';

/** Steps 10 to 12 for a return: of the addressed unit, from its district or the authority, each leaf of its set once (H4, P3). */
export async function checkReturn(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<ReturnContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === RETURN);
  if (!expected.ok) return expected;
  const data = await readData(opened, RETURN, ReturnData);
  if (!data.ok) return data;
  if (data.value.unit !== opened.manifest.unit.code) return invalid(RETURN, 'unit');
  const problem = identityProblem(opened, context.campaign);
  if (problem !== null) return err(problem);
  const stray = strayLeaf(opened, context, data.value.items);
  if (stray !== -1) return invalid(RETURN, `items.${stray}.leaf`);
  return ok({ kind: 'return', data: data.value });
}

/** Steps 10 to 12 for a notice of appraisal: of the addressed unit, from the authority, on leaves of its set (P7). */
export async function checkAppraisal(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<AppraisalContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === APPRAISAL);
  if (!expected.ok) return expected;
  const data = await readData(opened, APPRAISAL, AppraisalData);
  if (!data.ok) return data;
  if (data.value.unit !== opened.manifest.unit.code) return invalid(APPRAISAL, 'unit');
  const problem = identityProblem(opened, context.campaign);
  if (problem !== null) return err(problem);
  const stray = strayLeaf(opened, context, data.value.leaves);
  if (stray !== -1) return invalid(APPRAISAL, `leaves.${stray}.leaf`);
  return ok({ kind: 'appraisal', data: data.value });
}

/** Steps 10 to 12 for a response: of the unit that signs; its documents are exactly what it cites (P7). */
export async function checkResponse(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<ResponseContents, PackageProblem>> {
  const data = await readData(opened, RESPONSE, ResponseData);
  if (!data.ok) return data;
  const wrong = filesProblem(opened, data.value) ?? wrongItem(data.value);
  if (data.value.unit !== opened.manifest.unit.code) return invalid(RESPONSE, 'unit');
  if (wrong !== null) return wrong;
  const { campaign } = context;
  const problem = identityProblem(opened, campaign);
  if (problem !== null) return err(problem);
  // A response is held to the limits of a submission (C1).
  const limit = campaign === null ? null : limitProblem(opened, campaign);
  if (limit !== null) return err(limit);
  const stray = strayLeaf(opened, context, data.value.items);
  if (stray !== -1) return invalid(RESPONSE, `items.${stray}.leaf`);
  return ok({ kind: 'response', data: data.value });
}

/** The documents that the data describe and those inside are the same files; null when they are. */
function filesProblem(opened: OpenedPackage, { evidence }: ResponseData) {
  const sizes = new Map(
    evidence.map(({ sha256, extension, size }) => [`evidence/${sha256}.${extension}`, size]),
  );
  const expected = onlyEntries(opened, (name) => name === RESPONSE || sizes.has(name));
  if (!expected.ok) return expected;
  const { files } = opened.manifest;
  const same = files.every(({ name, size }) => name === RESPONSE || sizes.get(name) === size);
  const whole = evidence.length === sizes.size && files.length === sizes.size + 1;
  return same && whole ? null : invalid(RESPONSE, 'evidence');
}

/** Where an item cites what did not come along, or objects without a word; null when all is well. */
function wrongItem({ items, evidence }: ResponseData) {
  const known = new Set(evidence.map(({ sha256 }) => sha256));
  const stray = items.findIndex((item) => item.evidence.some(({ sha256 }) => !known.has(sha256)));
  if (stray !== -1) return invalid(RESPONSE, `items.${stray}.evidence`);
  const silent = items.findIndex(
    ({ outcome, text }) => outcome === 'objected' && text.trim() === '',
  );
  return silent === -1 ? null : invalid(RESPONSE, `items.${silent}.text`);
}

/** Index of the first entry about a leaf that the unit's set does not have, or has been spoken of before; -1 without. */
function strayLeaf(
  { manifest }: OpenedPackage,
  { campaign }: ContentsContext,
  entries: readonly { readonly leaf: string | null }[],
): number {
  const seen = new Set<string>();
  const { level } = manifest.unit;
  const set = level === 'tinh' ? undefined : campaign?.sets[level];
  const leaves = set === undefined ? null : leafByCode(set);
  return entries.findIndex(({ leaf }) => {
    if (leaf === null) return false;
    const isStray = seen.has(leaf) || (campaign !== null && leaves?.has(leaf) !== true);
    seen.add(leaf);
    return isStray;
  });
}
