import { createHash } from 'node:crypto';

import { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { LEVELS, type Level } from '../../../../shared/domain/level/level.ts';
import { AuthorityData } from '../../../../shared/domain/package/contents.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { Register } from '../../../../shared/domain/register/register.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredCampaign, StoredSet } from '../../db/campaign-repository.ts';
import type { OpenedPackage } from '../../package/read-package.ts';
import { readCertificate } from '../../pki/read-certificate.ts';
import { readData } from './read-data.ts';

type Contents = Pick<
  StoredCampaign,
  'campaign' | 'register' | 'authority' | 'sets' | 'fingerprint'
>;

/**
 * Reads the data of an opened campaign package: campaign, register, authority, one criteria set per level that the
 * campaign names by digest. The package was checked up to its bytes before (steps 1-9); this is step 10.
 */
export async function readCampaign(
  opened: OpenedPackage,
): Promise<Result<Contents, PackageProblem>> {
  const campaign = await readData(opened, 'data/campaign.json', Campaign);
  if (!campaign.ok) return campaign;
  const register = await readData(opened, 'data/register.json', Register);
  if (!register.ok) return register;
  const authority = await readAuthority(opened);
  if (!authority.ok) return authority;
  const sets = await readSets(opened, campaign.value);
  if (!sets.ok) return sets;
  return ok({
    campaign: campaign.value,
    register: register.value,
    ...authority.value,
    sets: sets.value,
  });
}

/** The Sở's certificates in a campaign package, and the fingerprint of its CA that people compare. */
export async function readAuthority(
  opened: OpenedPackage,
): Promise<Result<Pick<Contents, 'authority' | 'fingerprint'>, PackageProblem>> {
  const authority = await readData(opened, 'data/authority.json', AuthorityData);
  if (!authority.ok) return authority;
  const root = rootOf(authority.value);
  const facts = root === undefined ? null : readCertificate(root);
  if (facts === null || !facts.ok) return invalid('data/authority.json');
  return ok({ authority: authority.value, fingerprint: facts.value.fingerprint });
}

/** DER of the Sở's CA: the first certificate of the list. */
export function rootOf({ certificates: [root] }: AuthorityData): Uint8Array | undefined {
  return root === undefined ? undefined : new Uint8Array(Buffer.from(root, 'base64'));
}

async function readSets(
  opened: OpenedPackage,
  campaign: Campaign,
): Promise<Result<StoredCampaign['sets'], PackageProblem>> {
  const sets = new Map<Level, StoredSet>();
  for (const level of LEVELS) {
    const wanted = campaign.criteria[level];
    if (wanted === undefined) continue;
    const name = `data/criteria-${level}.json`;
    const set = await readData(opened, name, CriteriaSet);
    if (!set.ok) return set;
    const bytes = await opened.readEntry(name);
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== wanted.digest || set.value.level !== level)
      return err({ code: 'criteria-other', params: { level } });
    sets.set(level, { digest, set: set.value });
  }
  return ok(sets);
}

function invalid(entry: string) {
  return err({ code: 'data-invalid' as const, params: { entry } });
}
