import type { Round } from '../decisions/leaf-check.ts';

/** Rounds in the order in which people look: a later one stands beside the earlier ones, never over them (P4). */
export const ROUNDS = ['district', 'desk', 'field', 'dispute'] as const satisfies readonly Round[];

/** True for a round that comes before another. */
export function isEarlier(round: Round, than: Round): boolean {
  return ROUNDS.indexOf(round) < ROUNDS.indexOf(than);
}
