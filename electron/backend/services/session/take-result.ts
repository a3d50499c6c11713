import { ResultData } from '../../../../shared/domain/package/contents.ts';
import { Ranking } from '../../../../shared/domain/ranking/ranking.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { readData } from './read-data.ts';
import type { Incoming, InboxFailure } from './open-inbox.ts';
import { packageRefused } from './package-refused.ts';

/** Keeps the published ranking (K5). */
export async function takeResult({
  opened,
  store,
  now,
}: Incoming): Promise<Result<null, InboxFailure>> {
  const data = await readData(opened, 'data/result.json', ResultData);
  if (!data.ok) return packageRefused(data.error);
  const ranking = await readData(opened, 'data/ranking.json', Ranking);
  if (!ranking.ok) return packageRefused(ranking.error);
  store.inbox.addResult({
    digest: opened.digest,
    version: data.value.version,
    ranking: ranking.value,
    fileSha256: opened.fileSha256,
    openedAt: now,
  });
  return ok(null);
}
