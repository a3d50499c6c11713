import type { BoardState } from './unit-state.ts';

/** What a call depends on; a row of the board has it all. */
export type Callable = {
  readonly state: BoardState;
  readonly quarantined: object | null;
};

/**
 * Why a unit is called (H3): its file was refused, nothing came, it was sent back, it was asked something, a whole part
 * is not there. Null for a unit that owes nothing.
 */
export type CallReason = 'quarantined' | 'not-sent' | 'returned' | 'waiting' | 'incomplete';

/** States in which the unit owes something. */
const OWES: Readonly<Partial<Record<BoardState, CallReason>>> = {
  'not-sent': 'not-sent',
  returned: 'returned',
  waiting: 'waiting',
  incomplete: 'incomplete',
};

/** A refused file goes before silence: whoever sent it believes that all is well. */
export function callReason({ state, quarantined }: Callable): CallReason | null {
  if (state === 'excluded') return null;
  const owes = OWES[state] ?? null;
  if (quarantined === null) return owes;
  return owes === null || owes === 'not-sent' ? 'quarantined' : owes;
}
