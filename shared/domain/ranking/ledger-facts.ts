import type { Answers } from '../answers/assessment.ts';
import type { DecisionAuthor } from '../decisions/author.ts';
import type { Decision, LedgerEntry } from '../decisions/decision.ts';
import type { Round } from '../decisions/leaf-check.ts';
import type { Decimal } from '../number/decimal.ts';

/** One arrival of a submission or a bundle at the Sở (P2). */
export type Arrival = {
  readonly number: number;
  readonly revision: number;
  readonly digest: string;
  readonly arrivedAt: string;
  /** Digest of the bundle it came in. */
  readonly via: string | null;
};

/** One look at one leaf; `points` is null where a bulk acceptance let the standing points be. */
export type Look = {
  readonly digest: string;
  readonly leaf: string;
  readonly round: Round;
  readonly outcome: 'agreed' | 'changed';
  readonly points: Decimal | null;
  readonly reason: string;
  readonly by: DecisionAuthor;
  readonly at: string;
};

/** What the decisions say about one unit, in their order. */
export type UnitFacts = {
  readonly submissions: Arrival[];
  readonly bundles: Arrival[];
  /** Per revision number, the content that a person chose. */
  readonly settled: Map<number, string>;
  readonly notApplicable: Set<string>;
  readonly looks: Look[];
  extendedUntil: string | null;
  excluded: string | null;
  reviewerAnswers: Answers;
};

export type LedgerFacts = {
  readonly of: (unit: string) => UnitFacts;
  readonly closedBlocks: ReadonlySet<string>;
};

function noFacts(): UnitFacts {
  return {
    submissions: [],
    bundles: [],
    settled: new Map(),
    notApplicable: new Set(),
    looks: [],
    extendedUntil: null,
    excluded: null,
    reviewerAnswers: {},
  };
}

/** Arrivals and checks: all are kept, since the counted package decides which of them matter. */
function readWork(facts: UnitFacts, { decision, by, at }: LedgerEntry): void {
  if (decision.kind === 'arrived') {
    const { number, revision, digest, arrivedAt, via } = decision;
    const list = decision.package === 'bundle' ? facts.bundles : facts.submissions;
    list.push({ number, revision, digest, arrivedAt, via });
  } else if (decision.kind === 'checked') {
    const { digest, leaf, round, outcome, points, reason } = decision;
    facts.looks.push({ digest, leaf, round, outcome, points, reason, by, at });
  } else if (decision.kind === 'checked-in-bulk') {
    const { digest, round } = decision;
    for (const leaf of decision.leaves) {
      const nothing = { outcome: 'agreed', points: null, reason: '' } as const;
      facts.looks.push({ digest, leaf, round, ...nothing, by, at });
    }
  } else if (decision.kind === 'reviewer-answered') {
    facts.reviewerAnswers = { ...facts.reviewerAnswers, ...decision.answers };
  }
}

/** Rulings about a unit: a later one on the same matter replaces the earlier. */
function readRuling(facts: UnitFacts, decision: Decision): void {
  if (decision.kind === 'extended') facts.extendedUntil = decision.until;
  else if (decision.kind === 'excluded') facts.excluded = decision.reason;
  else if (decision.kind === 'not-applicable') facts.notApplicable.add(decision.leaf);
  else if (decision.kind === 'fork-settled') {
    facts.settled.set(decision.revision, decision.chosen);
  }
}

/** Folds the decisions, in order of their numbers, into what each unit's place depends on (K4, T5). */
export function readLedger(entries: readonly LedgerEntry[]): LedgerFacts {
  const byUnit = new Map<string, UnitFacts>();
  const closedBlocks = new Set<string>();
  const factsOf = (unit: string): UnitFacts => {
    const facts = byUnit.get(unit) ?? noFacts();
    byUnit.set(unit, facts);
    return facts;
  };
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    const { decision } = entry;
    if (decision.kind === 'block-closed') closedBlocks.add(decision.block);
    if (!('unit' in decision) || decision.unit === null) continue;
    readWork(factsOf(decision.unit), entry);
    readRuling(factsOf(decision.unit), decision);
  }
  return { of: (unit) => byUnit.get(unit) ?? noFacts(), closedBlocks };
}
