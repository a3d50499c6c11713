import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { CampaignSummary } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import type { Ledger } from '../ledger.ts';
import { campaignSummary } from './summaries.ts';

type Failure = CallError<'setup/no-campaign' | 'setup/fingerprint-differs'>;
type By = { readonly name: string; readonly title: string };
type Deps = { readonly store: Store; readonly clock: Clock; readonly ledger: Ledger };

/**
 * A named person compared the CA's fingerprint with the Sở's letter (package-format, Root of trust). The campaign
 * opened under it becomes the desk's campaign. Before there is a desk the decision waits for its making, which knows
 * the role to write it down with.
 */
export function createConfirmAuthority({ store, clock, ledger }: Deps) {
  return (fingerprint: string, typed: By): Result<CampaignSummary, Failure> => {
    const by = cleanTexts(typed);
    if (store.campaigns.current() === null) return err({ code: 'setup/no-campaign' });
    const campaign = store.campaigns.byAuthority(fingerprint);
    if (campaign === null) return err({ code: 'setup/fingerprint-differs' });
    return inTransaction(store.db, () => {
      const known = store.authorities.find(fingerprint) !== null;
      store.authorities.confirm({ fingerprint, ...by, confirmedAt: clock.now() });
      const desk = store.desks.get();
      if (desk === null) store.campaigns.makeCurrent(campaign.digest);
      else if (!known)
        ledger.record(
          { kind: 'authority-confirmed', campaign: campaign.digest, fingerprint },
          { ...by, role: desk.role },
        );
      return ok(campaignSummary(campaign, store.authorities));
    });
  };
}
