import type { Role } from '../roles/role.ts';
import { err, ok, type Result } from '../../lib/result.ts';

type Move = {
  readonly from: string;
  readonly action: string;
  readonly to: string;
  readonly by: readonly Role[];
};

const owner = ['unit', 'district'] as const;
const receiver = ['district', 'province'] as const;
const province = ['province'] as const;

/**
 * Every state that something here can be in, and who may move it where. Conditions beside the state (deadline,
 * approval, open blocks) belong to the services; what is not in the table is not possible.
 */
export const TRANSITIONS = {
  /** A unit's form (U9): sealed once per revision, recalled before the deadline, reopened by a return even after. */
  form: [
    { from: 'draft', action: 'seal', to: 'sealed', by: owner },
    { from: 'sealed', action: 'recall', to: 'draft', by: owner },
    { from: 'sealed', action: 'accept-return', to: 'draft', by: owner },
  ],
  /** A file at a receiving desk (H1, H2): looked at, then taken in or put aside; put aside is not the end. */
  package: [
    { from: 'inspected', action: 'import', to: 'imported', by: receiver },
    { from: 'inspected', action: 'refuse', to: 'quarantined', by: receiver },
    { from: 'quarantined', action: 'inspect-again', to: 'inspected', by: receiver },
  ],
  /** A ranking (K5). A correction after publication opens the next version as a draft. */
  ranking: [
    { from: 'draft', action: 'submit', to: 'submitted', by: province },
    { from: 'submitted', action: 'withdraw', to: 'draft', by: province },
    { from: 'submitted', action: 'approve', to: 'approved', by: province },
    { from: 'approved', action: 'publish', to: 'published', by: province },
    { from: 'published', action: 'correct', to: 'draft', by: province },
  ],
} as const satisfies Readonly<Record<string, readonly Move[]>>;

export type Machine = keyof typeof TRANSITIONS;
type MoveOf<M extends Machine> = (typeof TRANSITIONS)[M][number];
export type StateOf<M extends Machine> = MoveOf<M>['from'] | MoveOf<M>['to'];
export type ActionOf<M extends Machine> = MoveOf<M>['action'];

export type MoveProblem = { readonly code: 'transition/not-from-here' | 'transition/not-by-role' };

/** The state after an action, or why it cannot be: not from this state, or not by this role. */
export function nextState<M extends Machine>(
  machine: M,
  move: { readonly from: StateOf<M>; readonly action: ActionOf<M>; readonly by: Role },
): Result<string, MoveProblem> {
  const moves: readonly Move[] = TRANSITIONS[machine];
  const found = moves.find(({ from, action }) => from === move.from && action === move.action);
  if (found === undefined) return err({ code: 'transition/not-from-here' });
  return found.by.includes(move.by) ? ok(found.to) : err({ code: 'transition/not-by-role' });
}
