import path from 'node:path';

import { openDatabase } from '../../electron/backend/db/open.ts';
import { createFileStore } from '../../electron/backend/files/file-store.ts';
import { createLedger } from '../../electron/backend/services/ledger.ts';
import { createStore } from '../../electron/backend/store.ts';
import { practicePeople } from '../../electron/rehearsal/people.ts';
import { AuthorityData } from '../../shared/domain/package/contents.ts';
import { LEVELS } from '../../shared/domain/level/level.ts';
import { must } from '../../shared/lib/must.ts';
import type { Senders } from './sent-packages.ts';

const NOW = '2019-10-15T08:00:00+07:00';

/** A Sở's desk that has opened its campaign and received nothing yet; it holds no keys, since it signs nothing here. */
export async function seedProvince(
  dir: string,
  { authority, register, sets }: Senders,
): Promise<void> {
  const db = openDatabase(path.join(dir, 'cqdt.sqlite'));
  const store = createStore(db);
  const file = await createFileStore(path.join(dir, 'files')).putFile(authority.campaignFile);
  const { campaign, campaignData, campaignDigest: digest, fingerprint } = authority;
  store.campaigns.save({
    digest,
    revision: 1,
    fileSha256: file.sha256,
    fileName: 'campaign-gialai-2019-r1.cqdt',
    size: file.size,
    fingerprint,
    campaign,
    register,
    authority: AuthorityData.parse(campaignData.authority),
    sets: new Map(
      LEVELS.map((level) => {
        const known = must(campaign.criteria[level], `set of ${level}`);
        return [level, { digest: known.digest, set: sets[level] }];
      }),
    ),
    openedAt: NOW,
  });
  store.campaigns.makeCurrent(digest);
  const { officer, leader } = practicePeople(register.authority.code);
  store.authorities.confirm({ fingerprint, ...officer, confirmedAt: NOW });
  store.desks.insert({
    role: 'province',
    unit: register.authority.code,
    officerName: officer.name,
    officerTitle: officer.title,
    leaderName: leader.name,
    leaderTitle: leader.title,
    phone: '',
    createdAt: NOW,
  });
  createLedger({ store, clock: { now: () => NOW } }).record({
    kind: 'authority-confirmed',
    campaign: digest,
    fingerprint,
  });
  db.close();
}
