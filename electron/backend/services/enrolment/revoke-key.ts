import type { z } from 'zod';

import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import { signedBy } from './list-keys.ts';

type Method = (typeof contract)['key.revoke'];
type Wanted = z.output<Method['input']>;
type Failure = CallError<Method['errors'][number]>;
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState' | 'clock'>;

/**
 * From the given moment on nothing that arrives signed with this key counts, and no further file of it is taken in (T3).
 * Other desks learn of it with the next campaign package only.
 */
export function createRevokeKey(deps: Deps) {
  return (wanted: Wanted): Result<z.output<Method['output']>, Failure> => {
    const { store, ledger, ledgerState, clock } = deps;
    const { unit, fingerprint } = wanted;
    const problem = problemOf(deps, wanted);
    if (problem !== null) return err(problem);
    const from = wanted.from === null ? undefined : vietnamInstant(Date.parse(wanted.from));
    const reason = cleanText(wanted.reason);
    const author = decider(readReceivingDesk(store), wanted.by);
    return inTransaction(store.db, () => {
      store.trustedKeys.put({
        unit,
        fingerprint,
        state: 'revoked',
        certificate: null,
        since: clock.now(),
        byName: author.name,
        reason,
      });
      const since = from === undefined ? {} : { from };
      ledger.record({ kind: 'key-revoked', unit, fingerprint, ...since, reason }, author);
      return ok({ void: signedBy(ledgerState().facts.of(unit), fingerprint).void });
    });
  };
}

function problemOf({ store, clock }: Deps, { unit, fingerprint, from }: Wanted): Failure | null {
  const inScope = unitsInScope(readReceivingDesk(store)).some(({ code }) => code === unit);
  const keys = inScope ? store.trustedKeys.ofUnit(unit) : [];
  const key = keys.find((known) => known.fingerprint === fingerprint);
  if (key === undefined) return { code: 'key/not-known', params: { unit } };
  if (key.state === 'revoked') return { code: 'key/already-revoked', params: { unit } };
  const later = from !== null && Date.parse(from) > Date.parse(clock.now());
  return later ? { code: 'key/revoked-in-future' } : null;
}
