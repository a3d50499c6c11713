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

/** A refused file goes first: whoever sent it believes that all is well. */
export function callReason({ state, quarantined }: Callable): CallReason | null {
  switch (state) {
    case 'not-sent':
      return quarantined === null ? 'not-sent' : 'quarantined';
    case 'returned':
    case 'waiting':
    case 'incomplete':
      return state;
    case 'received':
    case 'late':
    case 'in-check':
    case 'checked':
      return quarantined === null ? null : 'quarantined';
    case 'excluded':
      return null;
  }
}
