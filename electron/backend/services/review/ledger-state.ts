import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { readLedger, type LedgerFacts } from '../../../../shared/domain/ranking/ledger-facts.ts';
import type { LedgerRepository } from '../../db/ledger-repository.ts';

/** All decisions so far and what they say per unit. */
export type LedgerState = {
  readonly entries: readonly LedgerEntry[];
  readonly facts: LedgerFacts;
  /** Hash of the last entry; changes with every decision. */
  readonly head: string | null;
  /** Hash of the last entry that names a unit; changes when something was decided about it. */
  readonly lastAbout: ReadonlyMap<string, string>;
  /** Hash of the last entry that is no look at a leaf: until it changes, figures and assignments are what they were. */
  readonly lastFigures: string | null;
};

/** Decisions that leave every figure, arrival and assignment as it was. */
const LOOKS: ReadonlySet<string> = new Set([
  'checked',
  'checked-in-bulk',
  'check-withdrawn',
  'explanation-asked',
]);

/** Reads the ledger as it stands; entries are parsed and folded once per process, since the ledger only grows. */
export function createLedgerState(
  ledger: Pick<LedgerRepository, 'listAfter' | 'hashAt'>,
): () => LedgerState {
  let state = NOTHING;
  return () => {
    // What was read inside a transaction that rolled back afterwards is gone from the database.
    const known = ledger.hashAt(state.entries.length) === state.head ? state : NOTHING;
    const fresh = ledger.listAfter(known.entries.length);
    if (fresh.length > 0 || known !== state) state = grown(known, fresh);
    return state;
  };
}

const NOTHING: LedgerState = {
  entries: [],
  facts: readLedger([]),
  head: null,
  lastAbout: new Map(),
  lastFigures: null,
};

/** The state after more entries. */
function grown(before: LedgerState, fresh: readonly LedgerEntry[]): LedgerState {
  const lastAbout = new Map(before.lastAbout);
  for (const { decision, hash } of fresh) {
    if ('unit' in decision && decision.unit !== null) lastAbout.set(decision.unit, hash);
  }
  const other = fresh.findLast(({ decision }) => !LOOKS.has(decision.kind));
  return {
    entries: [...before.entries, ...fresh],
    facts: readLedger(fresh, before.facts),
    head: fresh.at(-1)?.hash ?? before.head,
    lastAbout,
    lastFigures: other?.hash ?? before.lastFigures,
  };
}
