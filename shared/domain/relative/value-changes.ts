import { leafByCode } from '../criteria/walk.ts';
import type { LedgerEntry } from '../decisions/decision.ts';
import { compare, type Exact } from '../number/exact.ts';
import { standingValue } from '../ranking/best-values.ts';
import { entrantOf, type EntrantSources } from '../ranking/entrant.ts';
import { readLedger } from '../ranking/ledger-facts.ts';
import type { Unit } from '../register/register.ts';

/** A decision after which a unit stands for another value at a relative leaf. */
export type ValueChange = {
  readonly entry: LedgerEntry;
  readonly before: Exact | null;
  readonly after: Exact | null;
};
type Sources = Omit<EntrantSources, 'facts'> & { readonly entries: readonly LedgerEntry[] };

/**
 * The decisions after number `since` that changed the value with which a unit stands for the best at a leaf: what a
 * person is shown when a late decision changes the best of a closed block (P8). Only decisions about the unit and
 * its district can.
 */
export function valueChanges(
  unit: Unit,
  { leaf, since }: { readonly leaf: string; readonly since: number },
  sources: Sources,
): ValueChange[] {
  const about = sources.entries.filter(({ decision }) => concerns(decision, unit));
  const valueUpTo = (seq: number) => valueAt(unit, leaf, { ...sources, entries: about, seq });
  const changes: ValueChange[] = [];
  let before = valueUpTo(since);
  for (const entry of about.filter(({ seq }) => seq > since)) {
    const after = valueUpTo(entry.seq);
    if (!isSame(before, after)) changes.push({ entry, before, after });
    before = after;
  }
  return changes;
}

function concerns(decision: LedgerEntry['decision'], { code, parent }: Unit): boolean {
  return 'unit' in decision && (decision.unit === code || decision.unit === parent);
}

function valueAt(
  unit: Unit,
  code: string,
  { entries, seq, ...sources }: Sources & { readonly seq: number },
): Exact | null {
  const facts = readLedger(entries.filter((entry) => entry.seq <= seq));
  const entrant = entrantOf(unit, { ...sources, facts });
  const claim = entrant.ok ? entrant.value.claim : null;
  const leaf = claim === null ? undefined : leafByCode(claim.set).get(code);
  return claim === null || leaf === undefined ? null : standingValue(leaf, claim);
}

function isSame(one: Exact | null, other: Exact | null): boolean {
  if (one === null || other === null) return one === other;
  return compare(one, other) === 0;
}
