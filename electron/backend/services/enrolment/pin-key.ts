import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import type { Ledger } from '../ledger.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';

type Deps = { readonly store: ReceivingStore; readonly clock: Clock; readonly ledger: Ledger };

/** A named person compared a unit's fingerprint by phone: from now on its packages are taken (T3). */
export function createPinKey({ store, clock, ledger }: Deps) {
  return (input: {
    readonly unit: string;
    readonly fingerprint: string;
    readonly reason: string;
  }): Result<Record<string, never>, CallError<'setup/unit-unknown' | 'key/already-revoked'>> => {
    const receiving = readReceivingDesk(store);
    if (!unitsInScope(receiving).some(({ code }) => code === input.unit))
      return err({ code: 'setup/unit-unknown', params: { unit: input.unit } });
    const revoked = store.trustedKeys
      .ofUnit(input.unit)
      .some(({ fingerprint, state }) => fingerprint === input.fingerprint && state === 'revoked');
    // A key that was lost once stays lost: the unit makes another one.
    if (revoked) return err({ code: 'key/already-revoked', params: { unit: input.unit } });
    const pinned = { ...input, reason: cleanText(input.reason) };
    return inTransaction(store.db, () => {
      store.trustedKeys.put({
        ...pinned,
        state: 'pinned',
        since: clock.now(),
        byName: receiving.author.name,
        certificate: null,
      });
      ledger.record({ kind: 'key-pinned', ...pinned });
      return ok({});
    });
  };
}
