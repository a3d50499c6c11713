import type { DecisionAuthor } from '../decisions/author.ts';
import type { LedgerEntry } from '../decisions/decision.ts';

/** A question to a unit about one leaf of one submission (P4). */
export type Question = { readonly leaf: string; readonly question: string; readonly at: string };
export type FoundComplete = { readonly at: string; readonly by: DecisionAuthor };

type Unit = {
  readonly complete: Map<string, FoundComplete>;
  /** By submission and leaf; `seq` is the decision's number in the ledger. */
  readonly asked: Map<string, Question & { readonly digest: string; readonly seq: number }>;
  readonly looked: Map<string, number>;
};

/** What this desk decided about submissions beside scores and arrivals: complete or not, asked or answered. */
export type DeskWork = {
  /** Null until somebody found this very submission complete (P3). */
  readonly completeOf: (unit: string, digest: string) => FoundComplete | null;
  /** Questions about this submission that nobody looked at again since, in order of leaf. */
  readonly questionsOf: (unit: string, digest: string) => readonly Question[];
  /** A district's own, earlier deadline for its communes (H3). */
  readonly internalDeadline: string | null;
};

const key = (digest: string, leaf: string): string => `${digest} ${leaf}`;

function read(unit: Unit, { decision, at, by, seq }: LedgerEntry): void {
  if (decision.kind === 'found-complete') {
    if (!unit.complete.has(decision.digest)) unit.complete.set(decision.digest, { at, by });
  } else if (decision.kind === 'explanation-asked') {
    const { digest, leaf, question } = decision;
    unit.asked.set(key(digest, leaf), { digest, leaf, question, at, seq });
  } else if (decision.kind === 'checked') {
    unit.looked.set(key(decision.digest, decision.leaf), seq);
  } else if (decision.kind === 'checked-in-bulk') {
    for (const leaf of decision.leaves) unit.looked.set(key(decision.digest, leaf), seq);
  } else if (decision.kind === 'check-withdrawn') {
    unit.looked.delete(key(decision.digest, decision.leaf));
  }
}

/** Folds the decisions, in order of their numbers. A look answers a question asked before it; taken back, it stands again. */
export function readDeskWork(entries: readonly LedgerEntry[]): DeskWork {
  const units = new Map<string, Unit>();
  let internalDeadline: string | null = null;
  for (const entry of entries) {
    const { decision } = entry;
    if (decision.kind === 'internal-deadline') internalDeadline = decision.until;
    if (!('unit' in decision) || decision.unit === null) continue;
    const unit = units.get(decision.unit) ?? {
      complete: new Map(),
      asked: new Map(),
      looked: new Map(),
    };
    units.set(decision.unit, unit);
    read(unit, entry);
  }
  return {
    completeOf: (unit, digest) => units.get(unit)?.complete.get(digest) ?? null,
    questionsOf: (unit, digest) => questionsOf(units.get(unit), digest),
    internalDeadline,
  };
}

function questionsOf(unit: Unit | undefined, digest: string): readonly Question[] {
  if (unit === undefined || unit.asked.size === 0) return [];
  return [...unit.asked.values()]
    .filter((it) => it.digest === digest && (unit.looked.get(key(digest, it.leaf)) ?? 0) < it.seq)
    .map(({ leaf, question, at }) => ({ leaf, question, at }))
    .toSorted((a, b) => (a.leaf < b.leaf ? -1 : 1));
}
