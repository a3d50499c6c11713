import type { Ledger, LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';

/** Bytes of `decisions.json`: the ledger in its one spelling, for any reader to check (T5, K4). */
export function ledgerJson(
  { campaign, digest }: Pick<StoredCampaign, 'campaign' | 'digest'>,
  entries: readonly LedgerEntry[],
): string {
  const ledger: Ledger = {
    format: 'decisions/1',
    campaign: { id: campaign.id, digest },
    entries: [...entries],
  };
  return canonicalJson(ledger);
}
