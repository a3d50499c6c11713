import type { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import { computeRanking } from '../../../../shared/domain/ranking/compute-ranking.ts';
import type { RankingProblem, ReceivedBundle } from '../../../../shared/domain/ranking/entrant.ts';
import type { ReportInput } from '../../../../shared/domain/report/report-data.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { KnownCampaign } from '../../package/contents/known-campaign.ts';
import { found } from '../review/received-contents.ts';

export type RankingSources = {
  readonly campaign: KnownCampaign;
  readonly entries: readonly LedgerEntry[];
  /** What a package carries, by its digest; null when it is not here. */
  readonly assessment: (digest: string) => Assessment | null;
  readonly bundle: (digest: string) => ReceivedBundle | null;
};

/** The ranking with its canonical JSON and all that it was computed from. */
export type Ranked = ReportInput & { readonly bytes: string };
export type RankProblem =
  | RankingProblem
  | { readonly code: 'digest-absent'; readonly params: Readonly<Record<string, string>> };

/**
 * Packages and decisions → ranking, the same for the Sở's database and for a stranger's folder of files (K4). Every
 * package that the ledger took in must be there, whether it counts or not: a ranking made without one proves nothing.
 */
export function rankFrom({
  campaign,
  entries,
  assessment,
  bundle,
}: RankingSources): Result<Ranked, RankProblem> {
  const arrived = entries.flatMap(({ decision }) =>
    decision.kind === 'arrived' ? [decision] : [],
  );
  const digestsOf = (kind: 'submission' | 'bundle') =>
    new Set(arrived.filter((it) => it.package === kind).map(({ digest }) => digest));
  const submissions = found(digestsOf('submission'), assessment);
  const bundles = found(digestsOf('bundle'), bundle);
  const absent = arrived.find(({ digest }) => !submissions.has(digest) && !bundles.has(digest));
  if (absent !== undefined) {
    const { digest, unit } = absent;
    return err({ code: 'digest-absent', params: { digest, unit } });
  }
  const input = {
    campaign: campaign.campaign,
    register: campaign.register,
    sets: campaign.sets,
    submissions,
    bundles,
    entries,
  };
  const ranking = computeRanking({ ...input, campaignDigest: campaign.digest });
  if (!ranking.ok) return ranking;
  return ok({ ...input, ranking: ranking.value, bytes: canonicalJson(ranking.value) });
}
