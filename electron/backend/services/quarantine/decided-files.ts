import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { LedgerState } from '../review/ledger-state.ts';

/** What the ledger says about refused files: when each first came, and what a person decided about it (H2). */
export type DecidedFiles = {
  /** When the file was refused for the first time: when it came. */
  readonly firstAt: ReadonlyMap<string, string>;
  /** Files that nobody will take in. */
  readonly setAside: ReadonlyMap<string, FileDecision>;
  /** Contents that a person chose another one over, by digest. */
  readonly rejected: ReadonlyMap<string, FileDecision>;
};
export type FileDecision = { readonly by: string; readonly at: string; readonly reason: string };

/** Reads it from the decisions in their order. */
export function decidedFiles({ entries }: Pick<LedgerState, 'entries'>): DecidedFiles {
  const firstAt = new Map<string, string>();
  const setAside = new Map<string, FileDecision>();
  const rejected = new Map<string, FileDecision>();
  for (const entry of entries) {
    const { decision, at } = entry;
    if (decision.kind === 'refused') {
      if (!firstAt.has(decision.file)) firstAt.set(decision.file, at);
      // The same bytes were refused for another reason since: that one nobody has decided yet.
      setAside.delete(decision.file);
    }
    if (decision.kind === 'set-aside') setAside.set(decision.file, told(entry, decision.reason));
    if (decision.kind === 'fork-settled')
      rejected.set(decision.rejected, told(entry, decision.reason));
  }
  return { firstAt, setAside, rejected };
}

function told({ by, at }: LedgerEntry, reason: string): FileDecision {
  return { by: by.name, at, reason };
}
