import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { Trust } from '../../package/trust.ts';
import { rootOf } from './read-campaign.ts';

/** What the Sở's own packages are checked against: the CA of the campaign that a person confirmed. */
export function authorityTrust({ authority }: StoredCampaign): Trust {
  const root = rootOf(authority);
  return {
    roots: root === undefined ? [] : [root],
    keys: () => [],
    revoked: authority.revoked,
  };
}
