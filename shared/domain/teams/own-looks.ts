import type { LedgerEntry } from '../decisions/decision.ts';
import type { LeafCheck, Round } from '../decisions/leaf-check.ts';
import type { Look } from '../ranking/ledger-facts.ts';

/** A look that was made on this very machine; `seq` is its number in the ledger. */
export type OwnLook = Look & Pick<LeafCheck, 'unit'> & { readonly seq: number };

const keyOf = (place: {
  readonly unit: string;
  readonly digest: string;
  readonly leaf: string;
  readonly round: Round;
}) => `${place.unit} ${place.digest} ${place.leaf} ${place.round}`;

/** The last look at each leaf that somebody made on this machine and did not take back: what its findings say (P5). */
export function ownLooks(entries: readonly LedgerEntry[]): readonly OwnLook[] {
  const last = new Map<string, OwnLook>();
  for (const { decision, seq, at, by } of entries) {
    if (decision.kind === 'checked' && decision.found === undefined) {
      const { kind: _kind, found: _found, ...look } = decision;
      last.set(keyOf(look), { ...look, seq, at, by });
    } else if (decision.kind === 'checked-in-bulk') {
      const { unit, digest, round, leaves } = decision;
      for (const leaf of leaves) {
        const place = { unit, digest, leaf, round };
        const nothing = { outcome: 'agreed', points: null, reason: '' } as const;
        last.set(keyOf(place), { ...place, ...nothing, seq, at, by });
      }
    } else if (decision.kind === 'check-withdrawn') {
      last.delete(keyOf(decision));
    }
  }
  return [...last.values()].toSorted((a, b) => a.seq - b.seq);
}
