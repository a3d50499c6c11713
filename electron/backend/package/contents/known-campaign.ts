import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Level } from '../../../../shared/domain/level/level.ts';
import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { registerLookup } from '../../../../shared/domain/register/lookup.ts';
import type { Register } from '../../../../shared/domain/register/register.ts';
import type { OpenedPackage } from '../read-package.ts';
import type { Moments, Trust } from '../trust.ts';

/** The campaign a desk works in: what step 11 compares with. */
export type KnownCampaign = {
  readonly campaign: Campaign;
  /** Digest of the campaign package. */
  readonly digest: string;
  readonly register: Register;
  readonly sets: Readonly<Partial<Record<Level, CriteriaSet>>>;
};

/** What contents are checked against. Without a campaign only step 10 is possible. */
export type ContentsContext = {
  readonly campaign: KnownCampaign | null;
  readonly anchors: Trust;
} & Moments;

type Finding = PackageProblem | null;

/**
 * Step 11 for every kind but the campaign itself: practice, campaign, unit, and a receipt's right sender. Null when
 * all is well, or when there is no campaign to compare with.
 */
export function identityProblem(opened: OpenedPackage, known: KnownCampaign | null): Finding {
  if (known === null) return null;
  const { manifest } = opened;
  if (manifest.practice !== known.campaign.practice) {
    const code = manifest.practice ? 'practice-into-real' : 'real-into-practice';
    return { code, params: { campaign: known.campaign.name } };
  }
  const { id, digest } = manifest.campaign;
  if (id !== known.campaign.id || digest !== known.digest) {
    return { code: 'campaign-other', params: { id, expected: known.campaign.id } };
  }
  return unitProblem(manifest, known) ?? senderProblem(opened, known);
}

function unitProblem(manifest: Manifest, { register }: KnownCampaign): Finding {
  const { code, level, name } = manifest.unit;
  const isKnown =
    level === 'tinh'
      ? code === register.authority.code
      : registerLookup(register).unit(code)?.level === level;
  return isKnown ? null : { code: 'unit-unknown', params: { unit: code, name } };
}

/** Who signs as authority or as parent district must be the one of this register. */
function senderProblem({ manifest, signer }: OpenedPackage, { register }: KnownCampaign): Finding {
  const { code, ou, name } = signer.subject;
  if (ou === 'authority') {
    const params = { signer: name, code };
    return code === register.authority.code ? null : { code: 'signer-not-unit', params };
  }
  if (manifest.kind !== 'receipt' && manifest.kind !== 'return') return null;
  const parent = registerLookup(register).unit(manifest.unit.code)?.parent ?? '';
  return parent === code
    ? null
    : { code: 'unit-outside', params: { unit: manifest.unit.name, sender: name } };
}
