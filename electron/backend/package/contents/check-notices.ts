import { ReceiptData, ResultData } from '../../../../shared/domain/package/contents.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { Ranking } from '../../../../shared/domain/ranking/ranking.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../read-package.ts';
import { type ContentsContext, identityProblem } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type ReceiptContents = { readonly kind: 'receipt'; readonly data: ReceiptData };
export type ResultContents = {
  readonly kind: 'result';
  readonly data: ResultData;
  readonly ranking: Ranking;
};

const RECEIPT = 'data/receipt.json';
const RESULT = 'data/result.json';
const RANKING = 'data/ranking.json';

/** Steps 10 and 11 for a receipt: of the addressed unit, from its district or the authority. */
export async function checkReceipt(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<ReceiptContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === RECEIPT);
  if (!expected.ok) return expected;
  const data = await readData(opened, RECEIPT, ReceiptData);
  if (!data.ok) return data;
  if (data.value.unit !== opened.manifest.unit.code) return invalid(RECEIPT, 'unit');
  const problem = identityProblem(opened, campaign);
  return problem === null ? ok({ kind: 'receipt', data: data.value }) : err(problem);
}

/** Steps 10 and 11 for a result: the ranking of this very campaign. */
export async function checkResult(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<ResultContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === RESULT || name === RANKING);
  if (!expected.ok) return expected;
  const data = await readData(opened, RESULT, ResultData);
  if (!data.ok) return data;
  const ranking = await readData(opened, RANKING, Ranking);
  if (!ranking.ok) return ranking;
  const { manifest } = opened;
  const isOfCampaign =
    ranking.value.campaign.id === manifest.campaign.id &&
    ranking.value.campaign.digest === manifest.campaign.digest &&
    ranking.value.practice === manifest.practice;
  if (!isOfCampaign) return invalid(RANKING, 'campaign');
  const problem = identityProblem(opened, campaign);
  return problem === null
    ? ok({ kind: 'result', data: data.value, ranking: ranking.value })
    : err(problem);
}
