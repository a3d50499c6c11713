import type { z } from 'zod';

import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Arrival } from '../../db/arrival-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

type Method = (typeof contract)['arrival.correct'];
type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState'>;
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/**
 * Records when something truly arrived, found out after it was taken in (P2). Nothing arrives after it was imported. With
 * a bundle its members, which came in the same file.
 */
export function createCorrectArrival({ store, ledger, ledgerState }: Deps) {
  return ({ number, at, reason, by, withMembers }: z.output<Method['input']>): Outcome => {
    const arrivals = store.arrivals.list();
    const line = arrivals.find((arrival) => arrival.number === number);
    if (line === undefined) return err({ code: 'arrival/unknown', params: { number } });
    const lines = [line, ...(withMembers ? membersOf(line, arrivals) : [])];
    const arrivedAt = vietnamInstant(Date.parse(at));
    if (lines.some(({ importedAt }) => Date.parse(at) > Date.parse(importedAt)))
      return err({ code: 'arrival/after-import', params: { number } });
    const changed = lines.filter((it) => Date.parse(timeOf(it, ledgerState)) !== Date.parse(at));
    if (changed.length === 0) return err({ code: 'arrival/unchanged', params: { number } });
    const author = decider(readReceivingDesk(store), by);
    return inTransaction(store.db, (): Outcome => {
      for (const { unit, number: of } of changed) {
        const corrected = { kind: 'arrival-corrected', unit, number: of, arrivedAt } as const;
        ledger.record({ ...corrected, reason: cleanText(reason) }, author);
      }
      return ok({ corrected: changed.length });
    });
  };
}

function membersOf(bundle: Arrival, arrivals: readonly Arrival[]): readonly Arrival[] {
  return bundle.kind === 'bundle' ? arrivals.filter(({ via }) => via === bundle.digest) : [];
}

/** As corrected before, if it was. */
function timeOf({ unit, number, arrivedAt }: Arrival, ledgerState: Deps['ledgerState']): string {
  const { submissions, bundles } = ledgerState().facts.of(unit);
  const known = [...submissions, ...bundles].find((arrival) => arrival.number === number);
  return known?.arrivedAt ?? arrivedAt;
}
