import type { PackageKind } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../shared/domain/package/problems.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { type BundleContents, checkBundle } from './contents/check-bundle.ts';
import { type CampaignContents, checkCampaign } from './contents/check-campaign.ts';
import {
  checkCredential,
  checkEnrolment,
  type CredentialContents,
  type EnrolmentContents,
} from './contents/check-keys.ts';
import {
  checkReceipt,
  checkResult,
  type ReceiptContents,
  type ResultContents,
} from './contents/check-notices.ts';
import { checkFindings, type FindingsContents } from './contents/check-findings.ts';
import { checkPart, type PartContents } from './contents/check-part.ts';
import {
  type AppraisalContents,
  checkAppraisal,
  checkResponse,
  checkReturn,
  type ResponseContents,
  type ReturnContents,
} from './contents/check-returns.ts';
import { checkSubmission, type SubmissionContents } from './contents/check-submission.ts';
import { checkWorkset, type WorksetContents } from './contents/check-workset.ts';
import type { ContentsContext } from './contents/known-campaign.ts';
import type { OpenedPackage } from './read-package.ts';

/** What a package says, once steps 10 to 12 passed. */
export type ParsedContents =
  | CampaignContents
  | EnrolmentContents
  | CredentialContents
  | SubmissionContents
  | BundleContents
  | ReceiptContents
  | ResultContents
  | PartContents
  | ReturnContents
  | AppraisalContents
  | ResponseContents
  | WorksetContents
  | FindingsContents;

type Check = (
  opened: OpenedPackage,
  context: ContentsContext,
) => Promise<Result<ParsedContents, PackageProblem>>;

/** One check per kind; a new kind does not compile without its own. */
const CHECKS: Readonly<Record<PackageKind, Check>> = {
  campaign: (opened, context) => checkCampaign(opened, Date.parse(context.arrivedAt)),
  enrolment: checkEnrolment,
  credential: checkCredential,
  submission: (opened, context) => checkSubmission(opened, context.campaign),
  bundle: checkBundle,
  receipt: checkReceipt,
  result: checkResult,
  part: (opened, context) => checkPart(opened, context.campaign),
  return: checkReturn,
  appraisal: checkAppraisal,
  response: checkResponse,
  workset: checkWorkset,
  findings: checkFindings,
};

/**
 * Steps 10 to 12 of package-format on a package whose steps 1 to 9 passed: data by schema; campaign, criteria,
 * practice and register; the rules of the criteria set. Stops at the first failure. Without a campaign in the context
 * only step 10 is taken. Members of a bundle are opened and checked the same way, in place.
 */
export function checkContents(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<ParsedContents, PackageProblem>> {
  return CHECKS[opened.manifest.kind](opened, context);
}
