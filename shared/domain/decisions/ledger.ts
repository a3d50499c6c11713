import { canonicalJson } from '../package/canonical-json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { DecisionAuthor } from './author.ts';
import type { Decision, LedgerEntry } from './decision.ts';

/** SHA-256 of the UTF-8 bytes of a text, lower-case hexadecimal; handed in, since the core does no cryptography. */
export type HashText = (text: string) => string;

function hashOf(entry: Omit<LedgerEntry, 'hash'>, sha256: HashText): string {
  const { seq, previous, at, by, decision } = entry;
  return sha256(canonicalJson({ seq, previous, at, by, decision }));
}

/** The entry that follows `last` (null for the first): numbered, linked and hashed (T5). */
export function appendEntry(input: {
  readonly last: Pick<LedgerEntry, 'seq' | 'hash'> | null;
  readonly at: string;
  readonly by: DecisionAuthor;
  readonly decision: Decision;
  readonly sha256: HashText;
}): LedgerEntry {
  const { last, at, by, decision, sha256 } = input;
  const entry = { seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? null, at, by, decision };
  return { ...entry, hash: hashOf(entry, sha256) };
}

export type ChainProblem = {
  /** Number of the first entry that does not fit. */
  readonly seq: number;
  readonly code: 'ledger/seq-wrong' | 'ledger/link-broken' | 'ledger/hash-differs';
};

/**
 * Checks a whole log as any reader can: numbers without gaps, every link, every hash. Gives the hash of the last
 * entry, null for an empty log. A log cut at its end is whole in itself: compare the head with the published one.
 */
export function checkChain(
  entries: readonly LedgerEntry[],
  sha256: HashText,
): Result<string | null, ChainProblem> {
  let head: string | null = null;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return err({ seq: index + 1, code: 'ledger/seq-wrong' });
    if (entry.previous !== head) return err({ seq: entry.seq, code: 'ledger/link-broken' });
    if (entry.hash !== hashOf(entry, sha256)) {
      return err({ seq: entry.seq, code: 'ledger/hash-differs' });
    }
    head = entry.hash;
  }
  return ok(head);
}
