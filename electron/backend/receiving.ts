import type { ReceivingStore } from './receiving-store.ts';
import { createBatches, type Batches } from './services/intake/batches.ts';
import { createInboxProofs, type InboxProofs } from './services/intake/inbox-proofs.ts';
import { createOneAtATime } from './services/intake/one-at-a-time.ts';
import { createKeySession, type KeySession } from './services/key/key-session.ts';
import {
  createCurrentRanking,
  type ReadCurrentRanking,
} from './services/ranking/current-ranking.ts';
import { createLedgerState, type LedgerState } from './services/review/ledger-state.ts';
import {
  createReceivedContents,
  type ReceivedContents,
} from './services/review/received-contents.ts';
import { createReviewedUnits, type ReviewedUnits } from './services/review/reviewed-units.ts';
import { createReceivingStore } from './receiving-store.ts';
import type { UnitDesk } from './unit-desk.ts';

/** What use cases of a receiving desk are built from, beside what every desk has. */
export type Receiving = Omit<UnitDesk, 'store'> & {
  readonly store: ReceivingStore;
  /** The Sở's CA key, which only issues certificates. */
  readonly caKeys: KeySession;
  readonly ledgerState: () => LedgerState;
  readonly contents: ReceivedContents;
  readonly reviewedUnits: ReviewedUnits;
  readonly currentRanking: ReadCurrentRanking;
  /** What was proved of the files that wait in the inbox. */
  readonly proofs: InboxProofs;
  /** Inspections and imports that a person may stop. */
  readonly batches: Batches;
  /** Imports, seals and publications follow one another. */
  readonly oneAtATime: ReturnType<typeof createOneAtATime>;
};

/** Prepares them; what they remember (parsed entries, contents, scores) lives as long as the process. */
export function createReceiving(desk: UnitDesk): Receiving {
  const store = createReceivingStore(desk.store);
  const ledgerState = createLedgerState(store.ledger);
  const contents = createReceivedContents(store.packages);
  return {
    ...desk,
    store,
    caKeys: createKeySession(store.keys, 'ca'),
    ledgerState,
    contents,
    reviewedUnits: createReviewedUnits({ store, ledgerState, contents }),
    currentRanking: createCurrentRanking({ store, clock: desk.clock, ledgerState, contents }),
    proofs: createInboxProofs(),
    batches: createBatches(),
    oneAtATime: createOneAtATime(),
  };
}
