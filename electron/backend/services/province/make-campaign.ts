import { LEVELS } from '../../../../shared/domain/level/level.ts';
import type { AuthorityData } from '../../../../shared/domain/package/contents.ts';
import { must } from '../../../../shared/lib/must.ts';
import { buildCampaign, type ShippedCampaign } from '../../campaign/shipped.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import { sha256OfText } from '../ledger.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { makeAuthority, type CertifiedKey } from './make-authority.ts';

type Unsealed = Omit<StoredCampaign, 'digest' | 'fileSha256' | 'fileName' | 'size'>;

/** A campaign before its package is sealed, with the two keys of the authority that was made for it. */
export type MadeCampaign = {
  readonly ca: CertifiedKey;
  readonly desk: CertifiedKey;
  readonly campaign: Unsealed;
};

/** Makes an authority and the first revision of its campaign from shipped data (C7). */
export async function makeCampaign({
  shipped,
  practice,
  now,
  passphrase,
}: {
  readonly shipped: ShippedCampaign;
  readonly practice: boolean;
  readonly now: string;
  readonly passphrase: string;
}): Promise<MadeCampaign> {
  const { template, register, sets } = shipped;
  const keys = await makeAuthority({ register, practice, now, passphrase });
  const campaign = buildCampaign({ template, sets, practice, sha256: sha256OfText });
  const authority: AuthorityData = {
    format: 'authority/1',
    certificates: [keys.ca.certificate, keys.desk.certificate].map((der) =>
      Buffer.from(der).toString('base64'),
    ),
    revoked: [],
  };
  const stored = LEVELS.map((level) => {
    const { digest } = must(campaign.criteria[level], 'a shipped campaign has all levels');
    return [level, { digest, set: sets[level] }] as const;
  });
  return {
    ...keys,
    campaign: {
      campaign,
      register,
      authority,
      sets: new Map(stored),
      revision: 1,
      fingerprint: keys.ca.key.fingerprint,
      openedAt: now,
    },
  };
}

/** The signed package of a made campaign, kept in the file store. */
export function sealCampaign(
  deps: { readonly files: FileStore; readonly exports: Exports },
  { campaign, desk, ca }: MadeCampaign,
): Promise<SealedPackage> {
  const { register, openedAt } = campaign;
  return sealOwnPackage(deps, {
    head: {
      kind: 'campaign',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: null },
      unit: { ...register.authority, level: 'tinh' },
      revision: 1,
      previous: null,
      sealed: openedAt,
    },
    entries: [
      jsonEntry('data/authority.json', campaign.authority),
      jsonEntry('data/campaign.json', campaign.campaign),
      jsonEntry('data/register.json', register),
      ...[...campaign.sets].map(([level, { set }]) =>
        jsonEntry(`data/criteria-${level}.json`, set),
      ),
    ],
    signer: { key: desk.key.privateKey, certificate: desk.certificate, chain: [ca.certificate] },
  });
}
