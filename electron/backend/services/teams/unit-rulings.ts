import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { WorksetData } from '../../../../shared/domain/package/workset-data.ts';
import type { ReceivedContents } from '../review/received-contents.ts';
import type { LedgerState } from '../review/ledger-state.ts';

type Ruling = WorksetData['units'][number]['rulings'][number];
type Answered = WorksetData['reviewerAnswers'][number];

/** What the ledger says of units beside looks, for a machine that has no ledger of the Sở (P5). */
export type UnitRulings = {
  readonly rulings: readonly Ruling[];
  readonly answers: readonly Answered[];
};

/** Reads them for every unit at once, in the order of the decisions. */
export function readUnitRulings(entries: readonly LedgerEntry[]): (unit: string) => UnitRulings {
  const rulings = new Map<string, Map<string, Ruling>>();
  const answers = new Map<string, Answered[]>();
  for (const { decision, at, by } of entries) {
    if (decision.kind === 'not-applicable' || decision.kind === 'counted-again') {
      const { unit, leaf, reason } = decision;
      const ofUnit = rulings.get(unit) ?? new Map<string, Ruling>();
      rulings.set(unit, ofUnit);
      ofUnit.set(leaf, { leaf, counts: decision.kind === 'counted-again', reason });
    } else if (decision.kind === 'reviewer-answered') {
      const { kind: _kind, ...answer } = decision;
      answers.set(answer.unit, [...(answers.get(answer.unit) ?? []), { ...answer, at, by }]);
    }
  }
  return (unit) => ({
    rulings: [...(rulings.get(unit)?.values() ?? [])],
    answers: answers.get(unit) ?? [],
  });
}

/** Figures that a district entered about one of its units, from the bundle that speaks for it. */
export function districtAnswers(
  { unit, parent }: { readonly unit: string; readonly parent: string },
  { facts, contents }: Pick<LedgerState, 'facts'> & { readonly contents: ReceivedContents },
): readonly Answered[] {
  const { bundles, rejected } = facts.of(parent);
  const newest = bundles
    .filter(({ digest }) => !rejected.has(digest))
    .toSorted((a, b) => b.revision - a.revision || a.number - b.number)[0];
  const bundle = newest === undefined ? null : contents.bundle(newest.digest);
  return bundle?.data.reviewerAnswers.filter((answer) => answer.unit === unit) ?? [];
}
