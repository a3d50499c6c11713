import { compareInstants, isInTime } from '../campaign/deadline.ts';
import type { Arrival } from './ledger-facts.ts';
import type { Standing } from './ranking.ts';

/** What decides whether and with which submission a unit is ranked. */
export type StandingInput = {
  readonly arrivals: readonly Arrival[];
  readonly deadline: string | undefined;
  readonly extendedUntil: string | null;
  /** Reason of the campaign or of a decision; null for a unit that takes part. */
  readonly excluded: string | null;
  /** Per revision number, the content chosen where two existed. */
  readonly settled: ReadonlyMap<number, string>;
};

export type UnitStanding = { readonly standing: Standing; readonly counted: Arrival | null };

function earlier(a: Arrival, b: Arrival): number {
  return compareInstants(a.arrivedAt, b.arrivedAt) || a.number - b.number;
}

/** Earliest arrival of each digest, without what a person rejected in a fork. */
function firstArrivals(input: StandingInput): Arrival[] {
  const accepted = input.arrivals.filter(
    ({ revision, digest }) => (input.settled.get(revision) ?? digest) === digest,
  );
  const byDigest = Map.groupBy(accepted, (arrival) => arrival.digest);
  return [...byDigest.values()].flatMap((same) => same.toSorted(earlier).slice(0, 1));
}

/** The highest revision; of two unsettled contents with one number the one that came first. */
function newest(arrivals: readonly Arrival[]): Arrival | null {
  const ordered = arrivals.toSorted((a, b) => b.revision - a.revision || earlier(a, b));
  return ordered[0] ?? null;
}

/**
 * Which submission counts (P2). The earliest arrival of a digest counts. Among the revisions that came in time the
 * highest counts; a later one that came late does not replace it. With none in time the unit is late, with nothing
 * at all absent; both have no score (letter 1252, I.4). Exclusion stands above everything.
 */
export function standingOf(input: StandingInput): UnitStanding {
  if (input.excluded !== null) return { standing: 'excluded', counted: null };
  const { deadline, extendedUntil } = input;
  const arrivals = firstArrivals(input);
  const inTime = newest(
    arrivals.filter(({ arrivedAt }) => isInTime({ arrivedAt, deadline, extendedUntil })),
  );
  if (inTime !== null) return { standing: 'ranked', counted: inTime };
  const late = newest(arrivals);
  return late === null
    ? { standing: 'absent', counted: null }
    : { standing: 'late', counted: late };
}
