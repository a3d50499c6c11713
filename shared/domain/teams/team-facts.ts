import type { Decision, LedgerEntry } from '../decisions/decision.ts';
import type { Round } from '../decisions/leaf-check.ts';

type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

/** What a reviewer was given: these leaves of these units, every leaf where none is named (P5). */
export type Assignment = Pick<Of<'assigned'>, 'units' | 'leaves'>;

/** A work set that was made for a reviewer. */
export type IssuedWorkset = Assignment & {
  /** Digest of the package. */
  readonly package: string;
  readonly round: Round;
  readonly at: string;
};

/** Findings that were taken in. */
export type TakenFindings = Pick<
  Of<'findings-taken'>,
  'package' | 'workset' | 'taken' | 'conflicts' | 'outside'
> & { readonly at: string };

export type ReviewerFacts = Pick<
  Of<'reviewer-named'>,
  'reviewer' | 'name' | 'title' | 'phone' | 'fingerprint'
> & {
  readonly namedAt: string;
  /** Who compared the words of the key. */
  readonly namedBy: string;
  /** Null for a reviewer whose findings are taken. */
  readonly dismissed: { readonly at: string; readonly reason: string } | null;
  readonly assigned: Assignment;
  readonly worksets: readonly IssuedWorkset[];
  readonly findings: readonly TakenFindings[];
};

const NOTHING: Assignment = { units: [], leaves: [] };

/** Folds the decisions into who reviews what, in the order in which reviewers were first named (P5). */
export function readTeams(entries: readonly LedgerEntry[]): ReadonlyMap<string, ReviewerFacts> {
  const reviewers = new Map<string, ReviewerFacts>();
  for (const entry of entries) {
    const { decision } = entry;
    if (!('reviewer' in decision)) continue;
    const known = reviewers.get(decision.reviewer) ?? null;
    if (decision.kind === 'reviewer-named')
      reviewers.set(decision.reviewer, named(known, decision, entry));
    else if (known !== null) reviewers.set(decision.reviewer, changed(known, decision, entry.at));
  }
  return reviewers;
}

/** A reviewer who is named again works on; what was given stays. */
function named(
  known: ReviewerFacts | null,
  { reviewer, name, title, phone, fingerprint }: Of<'reviewer-named'>,
  { at, by }: LedgerEntry,
): ReviewerFacts {
  const before = known ?? { assigned: NOTHING, worksets: [], findings: [] };
  const person = { reviewer, name, title, phone, fingerprint };
  return { ...before, ...person, namedAt: at, namedBy: by.name, dismissed: null };
}

function changed(known: ReviewerFacts, decision: Decision, at: string): ReviewerFacts {
  if (decision.kind === 'reviewer-dismissed')
    return { ...known, dismissed: { at, reason: decision.reason } };
  if (decision.kind === 'assigned')
    return { ...known, assigned: { units: decision.units, leaves: decision.leaves } };
  if (decision.kind === 'workset-issued') {
    const { kind: _kind, reviewer: _reviewer, ...workset } = decision;
    return { ...known, worksets: [...known.worksets, { ...workset, at }] };
  }
  if (decision.kind !== 'findings-taken') return known;
  const { kind: _kind, reviewer: _reviewer, ...findings } = decision;
  return { ...known, findings: [...known.findings, { ...findings, at }] };
}

/** True for a leaf of a unit that is among those given; no named leaf means every leaf. */
export function isGiven({ units, leaves }: Assignment, unit: string, leaf: string): boolean {
  return units.includes(unit) && (leaves.length === 0 || leaves.includes(leaf));
}
