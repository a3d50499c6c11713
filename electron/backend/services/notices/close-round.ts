import type { z } from 'zod';

import { openObjections } from '../../../../shared/domain/notices/notice-facts.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';

type Method = (typeof contract)['notice.close-round'];
type Outcome = Result<{ round: number }, CallError<Method['errors'][number]>>;

/** Ends the round in which notices went out: what answers them later is late (P7). */
export function createCloseRound({
  store,
  ledger,
  ledgerState,
}: Pick<Receiving, 'store' | 'ledger' | 'ledgerState'>) {
  return ({ round, reason: typed }: z.output<Method['input']>): Outcome =>
    inTransaction(store.db, (): Outcome => {
      const facts = noticeFacts(ledgerState());
      const begun = facts.units.some((unit) =>
        facts.of(unit).notices.some((it) => it.round === round),
      );
      if (round !== facts.round || !begun) return err({ code: 'notice/round-not-open' });
      const open = openObjections(facts).length;
      const reason = cleanText(typed);
      if (open > 0 && reason.trim() === '')
        return err({ code: 'notice/open-objections', params: { open } });
      ledger.record({ kind: 'appraisal-round-closed', round, open, reason });
      return ok({ round });
    });
}
