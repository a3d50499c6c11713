import type { DecisionAuthor } from '../decisions/author.ts';
import type { Decision, LedgerEntry } from '../decisions/decision.ts';
import type { Decimal } from '../number/decimal.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/** A notice of appraisal that went out (P7). */
export type Notice = Omit<Of<'appraised'>, 'kind'> & {
  readonly seq: number;
  readonly at: string;
};
/** A response that came in, with both the unit's texts and whether it was in time. */
export type Answered = Omit<Of<'responded'>, 'kind'> & { readonly seq: number };

/** How an objection was settled: points kept or changed, and what the unit is told. */
export type Settlement = {
  readonly outcome: 'kept' | 'changed';
  readonly points: Decimal;
  readonly reason: string;
  readonly by: DecisionAuthor;
  readonly at: string;
};
/** One leaf to which a unit objected. */
export type Objection = {
  readonly unit: string;
  readonly leaf: string;
  readonly round: number;
  readonly text: string;
  /** New documents that came with it. */
  readonly evidence: number;
  /** Digest of the response package. */
  readonly package: string;
  readonly arrivedAt: string;
  /** Kept in the record, never settled. */
  readonly late: boolean;
  readonly settled: Settlement | null;
};
export type ClosedRound = {
  readonly round: number;
  readonly at: string;
  readonly by: DecisionAuthor;
  readonly open: number;
  readonly reason: string;
};

/** What notices, responses and settlements leave of one unit, oldest first. */
export type UnitNotices = {
  readonly notices: Notice[];
  readonly responses: Answered[];
  readonly objections: Objection[];
  /** Number of the last decision, other than on an objection, that may change what a notice says; 0 without one. */
  lastLook: number;
};
export type NoticeFacts = {
  readonly of: (unit: string) => UnitNotices;
  /** Units with a notice, a response or a look. */
  readonly units: readonly string[];
  readonly closed: readonly ClosedRound[];
  /** The round that notices go out in now: one more than those closed. */
  readonly round: number;
};

const nothing = (): UnitNotices => ({ notices: [], responses: [], objections: [], lastLook: 0 });

/** Folds the ledger into the rounds of notice and response (P7). A round is closed once, for every unit. */
export function readNotices(entries: readonly LedgerEntry[]): NoticeFacts {
  const byUnit = new Map<string, UnitNotices>();
  const closed: ClosedRound[] = [];
  for (const entry of entries) {
    const { decision, at, by } = entry;
    if (decision.kind === 'appraisal-round-closed') {
      const { round, open, reason } = decision;
      closed.push({ round, open, reason, at, by });
    } else if ('unit' in decision && decision.unit !== null) {
      const facts = byUnit.get(decision.unit) ?? nothing();
      byUnit.set(decision.unit, facts);
      readEntry(facts, entry);
    }
  }
  return {
    of: (unit) => byUnit.get(unit) ?? nothing(),
    units: [...byUnit.keys()],
    closed,
    round: closed.reduce((last, { round }) => Math.max(last, round), 0) + 1,
  };
}

function readEntry(facts: UnitNotices, { seq, at, decision, by }: LedgerEntry): void {
  if (decision.kind === 'appraised') {
    const { kind: _kind, ...notice } = decision;
    facts.notices.push({ ...notice, seq, at });
  } else if (decision.kind === 'responded') {
    const { kind: _kind, ...response } = decision;
    facts.responses.push({ ...response, seq });
    facts.objections.push(...objectionsOf(response));
  } else if (decision.kind === 'checked') {
    const { outcome, points, reason, leaf, round } = decision;
    const settled = { outcome: outcome === 'agreed' ? 'kept' : outcome, points, reason } as const;
    const isAnswer = round === 'dispute' && settle(facts, leaf, { ...settled, by, at });
    if (!isAnswer) facts.lastLook = seq;
  } else if (decision.kind === 'check-withdrawn' && decision.round === 'dispute') {
    settle(facts, decision.leaf, null);
  } else if (CHANGES_POINTS.has(decision.kind)) {
    facts.lastLook = seq;
  }
}

const CHANGES_POINTS: ReadonlySet<Decision['kind']> = new Set<Decision['kind']>([
  'checked-in-bulk',
  'check-withdrawn',
  'reviewer-answered',
  'not-applicable',
  'counted-again',
]);

function objectionsOf(response: Omit<Of<'responded'>, 'kind'>): Objection[] {
  const { unit, round, package: digest, arrivedAt, late } = response;
  return response.items
    .filter(({ outcome }) => outcome === 'objected')
    .map(({ leaf, text, evidence }) => ({
      unit,
      leaf,
      round,
      text,
      evidence,
      package: digest,
      arrivedAt,
      late,
      settled: null,
    }));
}

/**
 * A look after an objection settles the newest one at its leaf; those of earlier rounds keep what was decided then.
 * False where there is none.
 */
function settle({ objections }: UnitNotices, leaf: string, settled: Settlement | null): boolean {
  const at = objections.findLastIndex((it) => it.leaf === leaf && !it.late);
  const found = objections[at];
  if (found === undefined) return false;
  objections[at] = { ...found, settled };
  return true;
}

/** Objections that wait for the Sở: in time, not settled (P7). */
export function openObjections(facts: NoticeFacts): Objection[] {
  return facts.units.flatMap((unit) =>
    facts.of(unit).objections.filter(({ late, settled }) => !late && settled === null),
  );
}

/** The newest decision per leaf on what the unit objected to: what its next notice answers. */
export function answersFor({ objections }: Pick<UnitNotices, 'objections'>): Map<string, string> {
  return new Map(
    objections.flatMap(({ leaf, settled }) => (settled === null ? [] : [[leaf, settled.reason]])),
  );
}
