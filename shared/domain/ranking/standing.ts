import { compareInstants } from '../campaign/deadline.ts';
import type { Arrival, ReturnFact } from './ledger-facts.ts';
import type { Standing } from './ranking.ts';
import { judgeTime, type TimeJudgement } from './time-of-arrival.ts';

/** What decides whether and with which submission a unit is ranked. */
export type StandingInput = {
  /** With their true times of arrival. */
  readonly arrivals: readonly Arrival[];
  readonly deadline: string | undefined;
  readonly extendedUntil: string | null;
  /** Reason of the campaign or of a decision; null for a unit that takes part. */
  readonly excluded: string | null;
  /** Contents that a person rejected where two existed. */
  readonly rejected: ReadonlySet<string>;
  /** Returns that were not lifted. */
  readonly returns: readonly ReturnFact[];
  /** Keys that were revoked, by fingerprint, from when on. */
  readonly revoked: ReadonlyMap<string, string>;
};

/** What became of one arrival, and why (P2). */
export type Fate =
  | 'counted'
  /** The same package had arrived before, by itself or in a bundle. */
  | 'repeated'
  /** A person chose another content for this revision. */
  | 'rejected'
  /** Signed with a key that was revoked by then. */
  | 'key-revoked'
  /** Sent back as incomplete. */
  | 'returned'
  /** A higher revision counts. */
  | 'superseded'
  /** It came late after one that was in time. */
  | 'late-revision'
  /** None was in time; the one to show is the newest. */
  | 'late'
  | 'excluded';

export type JudgedArrival = TimeJudgement & { readonly arrival: Arrival; readonly fate: Fate };

export type UnitStanding = {
  readonly standing: Standing;
  readonly counted: Arrival | null;
  /** The return that leaves the unit without a submission in time; null where none does. */
  readonly waitsFor: ReturnFact | null;
  /** Every arrival with its judgement, in the order they were handed in. */
  readonly arrivals: readonly JudgedArrival[];
};

function earlier(a: Arrival, b: Arrival): number {
  return compareInstants(a.arrivedAt, b.arrivedAt) || a.number - b.number;
}

/** The highest revision; of two unsettled contents with one number the one that came first. */
function newest(arrivals: readonly Arrival[]): Arrival | null {
  const ordered = arrivals.toSorted((a, b) => b.revision - a.revision || earlier(a, b));
  return ordered[0] ?? null;
}

/** At or after its key was revoked: whoever held the key may not have been the unit (T3). */
function isRevoked({ signer, arrivedAt }: Arrival, { revoked }: StandingInput): boolean {
  const from = signer === null ? undefined : revoked.get(signer);
  return from !== undefined && compareInstants(arrivedAt, from) >= 0;
}

/** Why an arrival cannot count whatever its time; null for the first sound arrival of each digest. */
function exclusions(input: StandingInput): ReadonlyMap<Arrival, Fate> {
  const out = new Map<Arrival, Fate>();
  const seen = new Set<string>();
  for (const arrival of input.arrivals.toSorted(earlier)) {
    if (input.rejected.has(arrival.digest)) out.set(arrival, 'rejected');
    else if (isRevoked(arrival, input)) out.set(arrival, 'key-revoked');
    else if (seen.has(arrival.digest)) out.set(arrival, 'repeated');
    else seen.add(arrival.digest);
  }
  return out;
}

type Candidates = {
  readonly accepted: readonly Arrival[];
  readonly returns: readonly ReturnFact[];
  readonly timeOf: (arrival: Arrival) => TimeJudgement;
};

/**
 * A return as incomplete voids what it sent back, and every revision that this one had replaced (P3). A late revision
 * replaced nothing.
 */
function voidingReturn(
  arrival: Arrival,
  { accepted, returns, timeOf }: Candidates,
): ReturnFact | undefined {
  const replaced = ({ digest, revision }: ReturnFact) => {
    const sentBack = accepted.find((it) => it.digest === digest);
    return revision > arrival.revision && sentBack !== undefined && timeOf(sentBack).inTime;
  };
  return returns.findLast(
    (it) => it.purpose === 'incomplete' && (it.digest === arrival.digest || replaced(it)),
  );
}

/** Returns speak of a content that stands: one that was rejected, or whose key was stolen, was never the unit's. */
function candidatesOf(input: StandingInput, out: ReadonlyMap<Arrival, Fate>): Candidates {
  const accepted = input.arrivals.filter((arrival) => !out.has(arrival));
  const digests = new Set(accepted.map(({ digest }) => digest));
  const returns = input.returns.filter(({ digest }) => digests.has(digest));
  const { deadline, extendedUntil } = input;
  const timeOf = (arrival: Arrival) =>
    judgeTime(arrival, { deadline, extendedUntil, returns, accepted });
  return { accepted, returns, timeOf };
}

function choose(candidates: Candidates) {
  const { accepted, timeOf } = candidates;
  const standing = accepted.filter((it) => voidingReturn(it, candidates) === undefined);
  const inTime = newest(standing.filter((it) => timeOf(it).inTime));
  if (inTime !== null) return { standing: 'ranked', counted: inTime, waitsFor: null } as const;
  const shown = newest(standing) ?? newest(accepted);
  if (shown === null) return { standing: 'absent', counted: null, waitsFor: null } as const;
  const waitsFor = voidingReturn(shown, candidates) ?? null;
  return { standing: 'late', counted: shown, waitsFor } as const;
}

/**
 * Which submission counts (P2). The earliest arrival of a digest counts. Among the revisions that came in time the
 * highest counts; a later one that came late does not replace it. What was returned as incomplete does not count; what
 * completes it in the term of the return is in time when the returned one was. With none in time the unit is late,
 * with nothing at all absent; both have no score (letter 1252, I.4). Exclusion stands above everything.
 */
export function standingOf(input: StandingInput): UnitStanding {
  const out = exclusions(input);
  const candidates = candidatesOf(input, out);
  const chosen = choose(candidates);
  const fateOf = (arrival: Arrival): Fate =>
    out.get(arrival) ?? fateOfAccepted(arrival, { chosen, candidates });
  const excluded = input.excluded !== null;
  const arrivals = input.arrivals.map((arrival) => ({
    arrival,
    ...candidates.timeOf(arrival),
    fate: excluded ? ('excluded' as const) : fateOf(arrival),
  }));
  if (excluded) return { standing: 'excluded', counted: null, waitsFor: null, arrivals };
  return { ...chosen, arrivals };
}

function fateOfAccepted(
  arrival: Arrival,
  {
    chosen,
    candidates,
  }: { readonly chosen: ReturnType<typeof choose>; readonly candidates: Candidates },
): Fate {
  if (voidingReturn(arrival, candidates) !== undefined) return 'returned';
  const { counted, standing } = chosen;
  if (standing !== 'ranked') return arrival === counted ? 'late' : 'superseded';
  if (arrival === counted) return 'counted';
  return arrival.revision > counted.revision ? 'late-revision' : 'superseded';
}
