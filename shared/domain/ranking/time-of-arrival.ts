import { compareInstants, isInTime, later } from '../campaign/deadline.ts';
import type { Arrival, ReturnFact } from './ledger-facts.ts';

/** Whether one arrival was in time, and by what it was judged (P2). */
export type TimeJudgement = {
  readonly inTime: boolean;
  /** What made it in time, or would have: the campaign's deadline, an extension, the term of a return. */
  readonly by: 'deadline' | 'extension' | 'return' | 'no-deadline';
  /** The instant it had to arrive before; null where its level has no deadline. */
  readonly limit: string | null;
};

export type TimeRules = {
  readonly deadline: string | undefined;
  readonly extendedUntil: string | null;
  readonly returns: readonly ReturnFact[];
  /** First arrivals of sound contents: what a return can have sent back. */
  readonly accepted: readonly Arrival[];
};

/** By the deadline of the campaign, or by an extension where that gives more time. */
function judgeByDeadline(arrivedAt: string, { deadline, extendedUntil }: TimeRules): TimeJudgement {
  if (deadline === undefined) return { inTime: true, by: 'no-deadline', limit: null };
  if (isInTime({ arrivedAt, deadline })) return { inTime: true, by: 'deadline', limit: deadline };
  const limit = later(deadline, extendedUntil ?? deadline);
  const by = limit === deadline ? 'deadline' : 'extension';
  return { inTime: isInTime({ arrivedAt, deadline, extendedUntil }), by, limit };
}

/**
 * The returns that a revision answers: made before it came, of a lower revision that was itself in time. A revision that
 * was on its way before anybody asked is no answer.
 */
function answeredReturns(arrival: Arrival, rules: TimeRules): readonly ReturnFact[] {
  return rules.returns.filter(({ digest, revision, at }) => {
    if (revision >= arrival.revision || compareInstants(arrival.arrivedAt, at) < 0) return false;
    const sentBack = rules.accepted.find((it) => it.digest === digest);
    return sentBack !== undefined && judgeTime(sentBack, rules).inTime;
  });
}

/**
 * Was this arrival in time (P2)? "Trước ngày 18/10" is strictly before 18/10 00:00 +07:00; an extension only gives more
 * time; a returned unit is in time if its first arrival and the term of the return were kept. Never judged by the
 * signer's clock.
 */
export function judgeTime(arrival: Arrival, rules: TimeRules): TimeJudgement {
  const byDeadline = judgeByDeadline(arrival.arrivedAt, rules);
  if (byDeadline.inTime) return byDeadline;
  const terms = answeredReturns(arrival, rules).map(({ until }) => until);
  const [first, ...others] = terms;
  if (first === undefined) return byDeadline;
  const term = others.reduce(later, first);
  const inTime = compareInstants(arrival.arrivedAt, term) < 0;
  const lastLimit = later(byDeadline.limit ?? term, term);
  if (!inTime && lastLimit !== term) return byDeadline;
  return { inTime, by: 'return', limit: term };
}
