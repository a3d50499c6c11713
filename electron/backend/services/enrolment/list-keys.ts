import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import type { UnitFacts } from '../../../../shared/domain/ranking/ledger-facts.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import { fingerprintOf } from '../session/summaries.ts';

/** Keys of the units in scope with their states, and what each of them signed (T3). */
export function createListKeys({ store, ledgerState }: Pick<Receiving, 'store' | 'ledgerState'>) {
  return () => {
    const receiving = readReceivingDesk(store);
    const { facts } = ledgerState();
    return unitsInScope(receiving).flatMap(({ code }) =>
      store.trustedKeys.ofUnit(code).map((key) => ({
        unit: must(receiving.register.line(code), 'a unit of the register'),
        key: fingerprintOf(key.fingerprint),
        state: key.state,
        since: key.since,
        by: key.byName,
        reason: key.reason,
        revokedFrom: facts.of(code).revokedKeys.get(key.fingerprint) ?? null,
        ...signedBy(facts.of(code), key.fingerprint),
      })),
    );
  };
}

/** Arrivals that a key signed, and those of them that its revocation takes out. */
export function signedBy(
  { submissions, bundles, revokedKeys }: UnitFacts,
  fingerprint: string,
): { readonly arrivals: number; readonly void: number } {
  const signed = [...submissions, ...bundles].filter(({ signer }) => signer === fingerprint);
  const from = revokedKeys.get(fingerprint);
  const out =
    from === undefined
      ? []
      : signed.filter(({ arrivedAt }) => compareInstants(arrivedAt, from) >= 0);
  return { arrivals: signed.length, void: out.length };
}
