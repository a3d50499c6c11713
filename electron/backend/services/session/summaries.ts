import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { CampaignSummary, DeskSummary, Fingerprint } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { Store } from '../../store.ts';
import { lookupOf } from './desk-context.ts';

/** A SHA-256 with the words to read it by over the phone. */
export function fingerprintOf(sha256: string): Fingerprint {
  return { sha256, words: [...digestWords(sha256)] };
}

/** A campaign as the screens show it, with the confirmation of its authority. */
export function campaignSummary(
  stored: StoredCampaign,
  authorities: Store['authorities'],
): CampaignSummary {
  const { campaign, register } = stored;
  return {
    id: campaign.id,
    digest: stored.digest,
    name: campaign.name,
    year: campaign.year,
    practice: campaign.practice,
    sample: [...stored.sets.values()].some(({ set }) => set.sample),
    provinceName: register.province.name,
    authorityName: register.authority.name,
    deadlines: campaign.deadlines,
    period: campaign.period,
    contact: campaign.contact,
    authority: fingerprintOf(stored.fingerprint),
    confirmedAt: authorities.find(stored.fingerprint)?.confirmedAt ?? null,
  };
}

/** The desk as the screens show it; null before it was set up. */
export function deskSummary({
  desks,
  campaigns,
  keys,
}: Pick<Store, 'desks' | 'campaigns' | 'keys'>): DeskSummary | null {
  const desk = desks.get();
  if (desk === null) return null;
  const key = must(keys.get('desk'), 'a signing key since the desk was made');
  const campaign = must(campaigns.current(), 'a campaign since the desk was made');
  return {
    role: desk.role,
    unit: unitLine(campaign, desk.unit),
    people: {
      officer: { name: desk.officerName, title: desk.officerTitle },
      leader: { name: desk.leaderName, title: desk.leaderTitle },
      phone: desk.phone,
    },
    key: key.certificate === null ? 'requested' : 'issued',
    keyFingerprint: fingerprintOf(key.fingerprint),
  };
}

/** The province's desk speaks for the authority, which is not a unit that is assessed. */
function unitLine({ register }: StoredCampaign, code: string): DeskSummary['unit'] {
  if (code !== register.authority.code)
    return must(lookupOf(register).line(code), 'the desk belongs to a unit of the register');
  return {
    code,
    name: register.authority.name,
    type: '',
    level: 'so',
    block: '',
    parent: register.province.code,
    parentName: register.province.name,
  };
}
