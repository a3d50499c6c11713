import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** A unit's key as this desk knows it (T3). */
const TrustedKey = z.object({
  unit: z.string(),
  fingerprint: z.string(),
  state: z.enum(['issued', 'pinned', 'revoked']),
  since: z.string(),
  byName: z.string(),
  reason: z.string(),
});
type TrustedKey = z.output<typeof TrustedKey>;

export type TrustedKeyRepository = ReturnType<typeof createTrustedKeyRepository>;

/** All SQL about units' keys. */
export function createTrustedKeyRepository(db: Database) {
  const put = db.prepare(
    `insert into trusted_key (unit, fingerprint, state, certificate, since, by_name, reason)
     values (:unit, :fingerprint, :state, :certificate, :since, :byName, :reason)
     on conflict (unit, fingerprint) do update
       set state = excluded.state, certificate = coalesce(excluded.certificate, certificate),
           since = excluded.since, by_name = excluded.by_name, reason = excluded.reason`,
  );
  const ofUnit = db.prepare(
    `select unit, fingerprint, state, since, by_name as byName, reason from trusted_key
     where unit = ? order by since, fingerprint`,
  );
  return {
    put: (key: TrustedKey & { readonly certificate: Uint8Array | null }): void => void put.run(key),
    ofUnit: (unit: string): TrustedKey[] => z.array(TrustedKey).parse(ofUnit.all(unit)),
  };
}
