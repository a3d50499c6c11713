import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { KnownCampaign } from '../../package/contents/known-campaign.ts';
import type { Trust } from '../../package/trust.ts';

/** What the Sở's own packages are checked against: the CA of the campaign that a person confirmed. */
export function authorityTrust({ authority }: Pick<StoredCampaign, 'authority'>): Trust {
  const [root] = authority.certificates;
  return {
    roots: root === undefined ? [] : [new Uint8Array(Buffer.from(root, 'base64'))],
    keys: () => [],
    revoked: authority.revoked,
  };
}

/** The desk's campaign as the checks of a package's contents want it (step 11). */
export function knownCampaign({ campaign, digest, register, sets }: StoredCampaign): KnownCampaign {
  const byLevel = [...sets].map(([level, { set }]) => [level, set] as const);
  return { campaign, digest, register, sets: Object.fromEntries(byLevel) };
}
