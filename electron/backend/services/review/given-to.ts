import {
  isGiven,
  readTeams,
  type ReviewerFacts,
} from '../../../../shared/domain/teams/team-facts.ts';
import type { LedgerState } from './ledger-state.ts';

/** Who reviews which leaf of which unit (P5). */
export type Given = {
  /** Something was given to somebody. */
  readonly any: boolean;
  /** The reviewer it was given to; null for nobody, which leaves it to the desk itself. */
  readonly holder: (unit: string, leaf: string) => ReviewerFacts | null;
};

/** Reads assignments from the ledger, once until it says something other than looks. */
export function createReadGiven(ledgerState: () => LedgerState): () => Given {
  let last: { readonly version: string | null; readonly given: Given } | null = null;
  return () => {
    const { entries, lastFigures } = ledgerState();
    if (last !== null && last.version === lastFigures) return last.given;
    const active = [...readTeams(entries).values()].filter(
      ({ dismissed, assigned }) => dismissed === null && assigned.units.length > 0,
    );
    const given: Given = {
      any: active.length > 0,
      holder: (unit, leaf) => active.find(({ assigned }) => isGiven(assigned, unit, leaf)) ?? null,
    };
    last = { version: lastFigures, given };
    return given;
  };
}
