import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import { Level } from '../../../shared/domain/level/level.ts';
import { AuthorityData } from '../../../shared/domain/package/contents.ts';
import { Register } from '../../../shared/domain/register/register.ts';
import { rememberedSet } from '../campaign/criteria-memory.ts';

export type CampaignRepository = ReturnType<typeof createCampaignRepository>;

const json = z.string().transform((text): unknown => JSON.parse(text));
const Row = z.object({
  digest: z.string(),
  revision: z.int(),
  fileSha256: z.string(),
  fileName: z.string(),
  size: z.int(),
  /** Of the Sở's CA, as a person compares it with the official letter. */
  fingerprint: z.string(),
  campaign: json.pipe(Campaign),
  register: json.pipe(Register),
  authority: json.pipe(AuthorityData),
  openedAt: z.string(),
});
const SetRow = z.object({ level: Level, digest: z.string(), data: z.string() });
const SetData = json.pipe(CriteriaSet);

export type StoredSet = { readonly digest: string; readonly set: CriteriaSet };
/** A campaign package as read: what everything else on this desk refers to. */
export type StoredCampaign = z.output<typeof Row> & {
  readonly sets: ReadonlyMap<Level, StoredSet>;
};

const COLUMNS = `digest, revision, file_sha256 as fileSha256, file_name as fileName, size, fingerprint,
  data as campaign, register, authority, opened_at as openedAt`;

function setsFrom(rows: readonly unknown[]): ReadonlyMap<Level, StoredSet> {
  return new Map(
    z
      .array(SetRow)
      .parse(rows)
      .map(({ level, digest, data }) => [
        level,
        { digest, set: rememberedSet(digest) ?? SetData.parse(data) },
      ]),
  );
}

/** All SQL about campaigns and their criteria sets. Parsed once per digest: the bytes behind a digest never change. */
export function createCampaignRepository(db: Database) {
  const currentDigest = db.prepare('select digest from campaign where is_current = 1').pluck();
  const byDigest = db.prepare(`select ${COLUMNS} from campaign where digest = ?`);
  const digestByAuthority = db
    .prepare('select digest from campaign where fingerprint = ? order by opened_at desc, digest')
    .pluck();
  const setsOf = db.prepare('select level, digest, data from criteria_set where campaign = ?');
  const insert = db.prepare(`
    insert into campaign (digest, campaign_id, revision, file_sha256, file_name, size, fingerprint, data, register,
      authority, opened_at, is_current)
    values (@digest, @campaignId, @revision, @fileSha256, @fileName, @size, @fingerprint, @data, @register,
      @authority, @openedAt, 0) on conflict (digest) do nothing`);
  const insertSet = db.prepare(`
    insert into criteria_set (campaign, level, digest, data) values (?, ?, ?, ?) on conflict do nothing`);
  const clearCurrent = db.prepare('update campaign set is_current = 0 where is_current = 1');
  const setCurrent = db.prepare('update campaign set is_current = 1 where digest = ?');
  const parsed = new Map<string, StoredCampaign>();

  function load(digest: string): StoredCampaign | null {
    const known = parsed.get(digest);
    if (known !== undefined) return known;
    const row = byDigest.get(digest);
    if (row === undefined) return null;
    const stored = { ...Row.parse(row), sets: setsFrom(setsOf.all(digest)) };
    parsed.set(digest, stored);
    return stored;
  }
  const loadFound = (digest: unknown) =>
    digest === undefined ? null : load(z.string().parse(digest));

  return {
    /** The campaign this desk works in; null before one was opened. */
    current: (): StoredCampaign | null => loadFound(currentDigest.get()),
    byDigest: load,
    /** The campaign opened last under this CA. */
    byAuthority: (fingerprint: string): StoredCampaign | null =>
      loadFound(digestByAuthority.get(fingerprint)),
    /** Stores a campaign beside the current one; the same digest again changes nothing. */
    save(stored: StoredCampaign): void {
      insert.run({
        ...stored,
        campaignId: stored.campaign.id,
        data: JSON.stringify(stored.campaign),
        register: JSON.stringify(stored.register),
        authority: JSON.stringify(stored.authority),
        campaign: null,
        sets: null,
      });
      for (const [level, { digest, set }] of stored.sets)
        insertSet.run(stored.digest, level, digest, JSON.stringify(set));
    },
    makeCurrent(digest: string): void {
      clearCurrent.run();
      setCurrent.run(digest);
    },
  };
}
