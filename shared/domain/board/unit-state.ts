import type { Standing } from '../ranking/ranking.ts';

/**
 * Where a unit stands at a receiving desk (H3, P3): nothing came; came and waits; lacks a whole part; came late; sent
 * back; waits for the unit's explanation; being checked; checked; takes no part.
 */
export const BOARD_STATES = [
  'not-sent',
  'received',
  'incomplete',
  'late',
  'returned',
  'waiting',
  'in-check',
  'checked',
  'excluded',
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export type StateFacts = {
  readonly standing: Standing;
  /** A submission is here, counted or not. */
  readonly sent: boolean;
  /** Sent back, and nothing newer came since. */
  readonly returned: boolean;
  /** Lacks a whole part, and nobody found it complete. */
  readonly incomplete: boolean;
  /** Questions that wait for the unit. */
  readonly questions: number;
  readonly leaves: number;
  readonly checkedLeaves: number;
};

/** The one word for a unit. What the unit owes goes before what the desk owes. */
export function boardState(facts: StateFacts): BoardState {
  if (facts.standing === 'excluded') return 'excluded';
  if (!facts.sent) return 'not-sent';
  if (facts.returned) return 'returned';
  if (facts.standing === 'late') return 'late';
  if (facts.questions > 0) return 'waiting';
  return stateOfCheck(facts);
}

function stateOfCheck({ incomplete, leaves, checkedLeaves }: StateFacts): BoardState {
  if (checkedLeaves === 0) return incomplete ? 'incomplete' : 'received';
  return checkedLeaves < leaves ? 'in-check' : 'checked';
}

type Sent = { readonly revision: number };
type Returned = { readonly revision: number };

/** The return that waits for the unit: the last one not taken back, until a higher revision comes. Null without one. */
export function openReturn<R extends Returned>(
  returns: readonly R[],
  submissions: readonly Sent[],
): R | null {
  const last = returns.at(-1);
  if (last === undefined) return null;
  return submissions.some(({ revision }) => revision > last.revision) ? null : last;
}
