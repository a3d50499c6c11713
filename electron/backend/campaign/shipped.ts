import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import { LEVELS, type Level } from '../../../shared/domain/level/level.ts';
import { canonicalJson } from '../../../shared/domain/package/canonical-json.ts';
import { Register } from '../../../shared/domain/register/register.ts';
import { must } from '../../../shared/lib/must.ts';
import { sharedDataFolder } from '../shared-data.ts';
import { readCsv } from './csv.ts';

/** Campaigns whose data lie in `shared/data` (C7). */
export type ShippedId = 'gialai-2019';

/** A campaign before it is opened: whether it is practice and the digests of its sets are decided then. */
const CampaignTemplate = Campaign.omit({ practice: true, criteria: true });
type CampaignTemplate = z.output<typeof CampaignTemplate>;

const ShippedFile = z.strictObject({
  campaign: CampaignTemplate,
  ...Register.omit({ units: true }).shape,
});

export type CriteriaSets = Readonly<Record<Level, CriteriaSet>>;

export type ShippedCampaign = {
  readonly template: CampaignTemplate;
  readonly register: Register;
  readonly sets: CriteriaSets;
};

/** Reads and checks a shipped campaign: template, register, one criteria set per level. Broken data throws. */
export function readShippedCampaign(id: ShippedId): ShippedCampaign {
  const folder = sharedDataFolder(id);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const set = (level: Level) => CriteriaSet.parse(JSON.parse(text(`criteria-${level}.json`)));
  const { campaign, ...head } = ShippedFile.parse(JSON.parse(text('campaign.json')));
  const so = readCsv(text('so-nganh.csv')).map(({ code, name, type }) => ({
    code,
    name,
    type,
    level: 'so',
    parent: head.authority.code,
    block: 'so',
  }));
  const local = readCsv(text('units.csv')).map((row) => ({ ...row, block: row['level'] }));
  return {
    template: campaign,
    register: Register.parse({ ...head, units: [...so, ...local] }),
    sets: { so: set('so'), huyen: set('huyen'), xa: set('xa') },
  };
}

/**
 * The campaign that is signed and sent: the template with the practice flag and, per level, the SHA-256 of the
 * canonical bytes of the set. `sha256` hashes the UTF-8 bytes of a text to lower-case hexadecimal.
 */
export function buildCampaign(input: {
  readonly template: CampaignTemplate;
  readonly sets: CriteriaSets;
  readonly practice: boolean;
  readonly sha256: (text: string) => string;
}): Campaign {
  const criteria = LEVELS.map((level) => {
    const set = must(input.sets[level], `criteria set of level ${level}`);
    const digest = input.sha256(canonicalJson(set));
    return [level, { version: set.version, digest, total: set.total }] as const;
  });
  return Campaign.parse({
    ...input.template,
    practice: input.practice,
    criteria: Object.fromEntries(criteria),
  });
}
