import { createHash } from 'node:crypto';

import type { DecisionAuthor } from '../../../shared/domain/decisions/author.ts';
import type { Decision, LedgerEntry } from '../../../shared/domain/decisions/decision.ts';
import { appendEntry } from '../../../shared/domain/decisions/ledger.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store.ts';
import { readDeskContext } from './session/desk-context.ts';

export type Ledger = ReturnType<typeof createLedger>;

/** SHA-256 of the UTF-8 bytes of a text, hexadecimal: what the core's chain of decisions is hashed with. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Where decisions are written down (T5). Call inside the transaction that carries the decision out. */
export function createLedger({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return {
    /** Appends one decision, by the desk's officer unless another person is named. */
    record(decision: Decision, by?: DecisionAuthor): LedgerEntry {
      const entry = appendEntry({
        last: store.ledger.last(),
        at: clock.now(),
        by: by ?? readDeskContext(store).author,
        decision,
        sha256: sha256OfText,
      });
      store.ledger.append(entry);
      return entry;
    },
  };
}
