import type { Answers } from '../answers/assessment.ts';
import type { DecisionAuthor } from '../decisions/author.ts';
import type { Decision, LedgerEntry } from '../decisions/decision.ts';
import type { Round } from '../decisions/leaf-check.ts';
import type { Decimal } from '../number/decimal.ts';

/** One arrival of a submission or a bundle at the desk (P2), at its true time as far as it is known. */
export type Arrival = {
  readonly number: number;
  readonly revision: number;
  readonly digest: string;
  readonly arrivedAt: string;
  /** Digest of the bundle it came in. */
  readonly via: string | null;
  /** Fingerprint of the key that signed it; null in ledgers that did not say yet. */
  readonly signer: string | null;
};

/** A submission that was sent back and not taken back since (H4, P3). */
export type ReturnFact = {
  /** Digest of the return package. */
  readonly package: string;
  /** The submission that was sent back. */
  readonly digest: string;
  readonly revision: number;
  /** `incomplete` voids it until it is completed in the term; `clarify` lets it stand meanwhile. */
  readonly purpose: 'incomplete' | 'clarify';
  readonly at: string;
  /** What answers it arrives strictly before. */
  readonly until: string;
  readonly reason: string;
  readonly leaves: readonly string[];
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

/** A question to the unit about one leaf; it stands until somebody of this desk looks at the leaf again (P4). */
export type Asked = {
  readonly digest: string;
  readonly leaf: string;
  readonly question: string;
  readonly by: DecisionAuthor;
  readonly at: string;
};

/** What the decisions say about one unit, in their order. */
export type UnitFacts = {
  readonly submissions: Arrival[];
  readonly bundles: Arrival[];
  /** Contents that a person rejected where two existed. */
  readonly rejected: Set<string>;
  /** Keys that were revoked, by fingerprint, from when on. */
  readonly revokedKeys: Map<string, string>;
  readonly notApplicable: Set<string>;
  /** Leaves that count again, also against what the campaign says. */
  readonly countedAgain: Set<string>;
  looks: Look[];
  /** Questions without a look after them. */
  asked: Asked[];
  /** Not lifted, oldest first. */
  returns: ReturnFact[];
  extendedUntil: string | null;
  excluded: string | null;
  /** Takes part again, also against what the campaign says. */
  readmitted: boolean;
  reviewerAnswers: Answers;
};

export type LedgerFacts = {
  readonly of: (unit: string) => UnitFacts;
  /** Units that something was decided about. */
  readonly units: ReadonlyMap<string, UnitFacts>;
  readonly closedBlocks: ReadonlySet<string>;
};

function noFacts(): UnitFacts {
  return {
    submissions: [],
    bundles: [],
    rejected: new Set(),
    revokedKeys: new Map(),
    notApplicable: new Set(),
    countedAgain: new Set(),
    looks: [],
    asked: [],
    returns: [],
    extendedUntil: null,
    excluded: null,
    readmitted: false,
    reviewerAnswers: {},
  };
}

function readArrival(facts: UnitFacts, decision: Decision): void {
  if (decision.kind === 'arrived') {
    const { number, revision, digest, arrivedAt, via, signer = null } = decision;
    const list = decision.package === 'bundle' ? facts.bundles : facts.submissions;
    list.push({ number, revision, digest, arrivedAt, via, signer });
  } else if (decision.kind === 'arrival-corrected') {
    for (const list of [facts.submissions, facts.bundles]) {
      const index = list.findIndex(({ number }) => number === decision.number);
      const arrival = list[index];
      if (arrival !== undefined) list[index] = { ...arrival, arrivedAt: decision.arrivedAt };
    }
  }
}

/** Looks are all kept, since the counted package decides which of them matter; only their own desk takes them back. */
function readLook(facts: UnitFacts, { decision, by, at }: LedgerEntry): void {
  if (decision.kind === 'checked') {
    const { digest, leaf, round, outcome, points, reason, found } = decision;
    // A look that came from another laptop is that person's, of that time (P5).
    const whose = { by: found?.by ?? by, at: found?.at ?? at };
    facts.looks.push({ digest, leaf, round, outcome, points, reason, ...whose });
  } else if (decision.kind === 'checked-in-bulk') {
    const { digest, round } = decision;
    for (const leaf of decision.leaves) {
      const nothing = { outcome: 'agreed', points: null, reason: '' } as const;
      facts.looks.push({ digest, leaf, round, ...nothing, by, at });
    }
  } else if (decision.kind === 'check-withdrawn') {
    const { digest, leaf, round } = decision;
    facts.looks = facts.looks.filter(
      (look) => look.digest !== digest || look.leaf !== leaf || look.round !== round,
    );
  } else if (decision.kind === 'reviewer-answered') {
    facts.reviewerAnswers = { ...facts.reviewerAnswers, ...decision.answers };
  }
}

/** A question waits until somebody of this desk looks at the leaf again, or takes back what was done there (P4). */
function readQuestion(facts: UnitFacts, { decision, by, at }: LedgerEntry): void {
  if (decision.kind === 'explanation-asked') {
    const { digest, leaf, question } = decision;
    facts.asked.push({ digest, leaf, question, by, at });
  } else if (decision.kind === 'checked' || decision.kind === 'check-withdrawn') {
    const { digest, leaf } = decision;
    facts.asked = facts.asked.filter((it) => it.digest !== digest || it.leaf !== leaf);
  } else if (decision.kind === 'checked-in-bulk') {
    const { digest, leaves } = decision;
    facts.asked = facts.asked.filter((it) => it.digest !== digest || !leaves.includes(it.leaf));
  }
}

function readReturn(facts: UnitFacts, { decision, at }: LedgerEntry): void {
  if (decision.kind === 'returned') {
    const { digest, revision, purpose, until, reason, leaves } = decision;
    const made = { package: decision.package, digest, revision, purpose, at, until };
    facts.returns.push({ ...made, reason, leaves });
  } else if (decision.kind === 'return-lifted') {
    facts.returns = facts.returns.filter((it) => it.package !== decision.package);
  }
}

/** Rulings about a unit: a later one on the same matter replaces the earlier. */
function readRuling(facts: UnitFacts, { decision, at }: LedgerEntry): void {
  if (decision.kind === 'extended') facts.extendedUntil = decision.until;
  else if (decision.kind === 'excluded' || decision.kind === 'readmitted') {
    facts.excluded = decision.kind === 'excluded' ? decision.reason : null;
    facts.readmitted = decision.kind === 'readmitted';
  } else if (decision.kind === 'fork-settled') {
    facts.rejected.add(decision.rejected);
    facts.rejected.delete(decision.chosen);
  } else if (decision.kind === 'key-revoked') {
    facts.revokedKeys.set(decision.fingerprint, decision.from ?? at);
  } else if (decision.kind === 'not-applicable') {
    facts.notApplicable.add(decision.leaf);
    facts.countedAgain.delete(decision.leaf);
  } else if (decision.kind === 'counted-again') {
    facts.notApplicable.delete(decision.leaf);
    facts.countedAgain.add(decision.leaf);
  }
}

/**
 * Folds the decisions, in order of their numbers, into what each unit's place depends on (K4, T5). With `before`, what
 * the entries before these said, only the units these speak of are read again; `before` itself stays as it is.
 */
export function readLedger(
  entries: readonly LedgerEntry[],
  before: LedgerFacts | null = null,
): LedgerFacts {
  const byUnit = new Map(before?.units);
  const closedBlocks = new Set(before?.closedBlocks);
  const own = new Set<string>();
  const factsOf = (unit: string): UnitFacts => {
    const known = byUnit.get(unit);
    if (known !== undefined && own.has(unit)) return known;
    const facts = known === undefined ? noFacts() : copyOf(known);
    own.add(unit);
    byUnit.set(unit, facts);
    return facts;
  };
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    const { decision } = entry;
    if (decision.kind === 'block-closed') closedBlocks.add(decision.block);
    if (!('unit' in decision) || decision.unit === null) continue;
    const facts = factsOf(decision.unit);
    readArrival(facts, decision);
    readLook(facts, entry);
    readQuestion(facts, entry);
    readReturn(facts, entry);
    readRuling(facts, entry);
  }
  return { of: (unit) => byUnit.get(unit) ?? noFacts(), units: byUnit, closedBlocks };
}

function copyOf(facts: UnitFacts): UnitFacts {
  return {
    ...facts,
    submissions: [...facts.submissions],
    bundles: [...facts.bundles],
    rejected: new Set(facts.rejected),
    revokedKeys: new Map(facts.revokedKeys),
    notApplicable: new Set(facts.notApplicable),
    countedAgain: new Set(facts.countedAgain),
    looks: [...facts.looks],
    asked: [...facts.asked],
    returns: [...facts.returns],
  };
}
