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

/** Reads the ledger as it stands; entries are parsed once per process, since the ledger only grows. */
export function createLedgerState(
  ledger: Pick<LedgerRepository, 'listAfter' | 'hashAt'>,
): () => LedgerState {
  let state = stateOf([]);
  return () => {
    const { entries, head } = state;
    // What was read inside a transaction that rolled back afterwards is gone from the database.
    const known = ledger.hashAt(entries.length) === head ? entries : [];
    const fresh = ledger.listAfter(known.length);
    if (fresh.length > 0 || known !== entries) state = stateOf([...known, ...fresh]);
    return state;
  };
}

function stateOf(entries: readonly LedgerEntry[]): LedgerState {
  const lastAbout = new Map<string, string>();
  for (const { decision, hash } of entries) {
    if ('unit' in decision && decision.unit !== null) lastAbout.set(decision.unit, hash);
  }
  const lastFigures = entries.findLast(({ decision }) => !LOOKS.has(decision.kind))?.hash ?? null;
  const head = entries.at(-1)?.hash ?? null;
  return { entries, facts: readLedger(entries), head, lastAbout, lastFigures };
}
