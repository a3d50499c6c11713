import { missingParts, type MissingPart } from '../../../../shared/domain/board/missing-parts.ts';
import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import type { ReceivingDesk } from '../intake/receiving-desk.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';

/** The parts that a received submission lacks (P3). */
export function missingOf(
  { packages }: Pick<ReceivingStore, 'packages'>,
  { campaign }: Pick<ReceivingDesk, 'campaign'>,
  { claim, counted }: Pick<ReviewedClaim, 'claim' | 'counted'>,
): readonly MissingPart[] {
  const { report } = campaign.campaign;
  const { set, assessment, notApplicable } = claim;
  // A report that is required was there in full, or the file had been refused (step 12).
  const sections = report.required ? [] : sectionsFor(report, set.level);
  const texts = sections.length === 0 ? {} : packages.report(counted.digest);
  return missingParts({ set, assessment, notApplicable, sections, texts });
}
