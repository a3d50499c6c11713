import type { Round } from '../decisions/leaf-check.ts';
import type { Decimal } from '../number/decimal.ts';
import type { Asked, Look } from '../ranking/ledger-facts.ts';
import type { RankedLeaf } from '../ranking/ranking.ts';

/**
 * How far one leaf of one submission is in one round: nobody looked, the unit was asked, somebody agreed or changed,
 * somebody was there on the spot, the leaf is not counted, or it has no points that one could agree with (P4).
 */
export const LOOK_STATES = [
  'open',
  'no-points',
  'asked',
  'agreed',
  'changed',
  'inspected',
  'not-counted',
] as const;
export type LookState = (typeof LOOK_STATES)[number];

/** Looks of one leaf and one submission, oldest first, with the unanswered questions. */
export type LeafLooks = {
  readonly looks: readonly Look[];
  readonly asked: readonly Asked[];
};

/** The last look of a round; null when nobody looked. */
export function lastLook(looks: readonly Look[], round: Round): Look | null {
  return looks.findLast((look) => look.round === round) ?? null;
}

/** Where a leaf stands in a round. A question outranks an earlier look: the leaf waits for the unit. */
export function lookState(
  { looks, asked }: LeafLooks,
  {
    round,
    status,
    before,
  }: {
    readonly round: Round;
    readonly status: RankedLeaf['status'];
    /** Points that stood before this round. */
    readonly before: Decimal | null;
  },
): LookState {
  if (status.startsWith('not-counted')) return 'not-counted';
  if (asked.length > 0) return 'asked';
  const own = lastLook(looks, round);
  if (own === null) return before === null ? 'no-points' : 'open';
  if (round === 'desk' && lastLook(looks, 'field') !== null) return 'inspected';
  return own.outcome;
}

/** What a round found in points: a bulk acceptance stands for the points it let be. */
export function pointsOfRound(
  looks: readonly Look[],
  round: Round,
  before: Decimal | null,
): Decimal | null {
  const look = lastLook(looks, round);
  return look === null ? null : (look.points ?? before);
}
