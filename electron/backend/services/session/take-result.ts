import type { ResultContents } from '../../package/contents/check-notices.ts';
import type { Incoming } from './open-inbox.ts';

/** Keeps the published ranking (K5). */
export function takeResult(
  { opened, store, now }: Incoming,
  { data, ranking }: ResultContents,
): void {
  store.inbox.addResult({
    digest: opened.digest,
    version: data.version,
    ranking,
    fileSha256: opened.fileSha256,
    openedAt: now,
  });
}
