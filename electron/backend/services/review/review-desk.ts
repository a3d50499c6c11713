import type { Filler } from '../../../../shared/domain/criteria/field.ts';
import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import { readDeskContext, type DeskContext } from '../session/desk-context.ts';
import { readReviewerScope } from '../teams/reviewer-scope.ts';

/** A desk that looks at leaves in one round: which units and leaves are its business (P4, P5). */
export type ReviewDesk = DeskContext & {
  readonly round: Round;
  /** Every round it looks in, its own first. */
  readonly rounds: readonly Round[];
  readonly units: readonly Unit[];
  /** Whose figures it may enter beside the units' own (C3). */
  readonly enters: readonly Filler[];
  /** False for what a reviewer was not given: it is not shown, and nothing is recorded there. */
  readonly isGiven: (unit: string, leaf: string) => boolean;
};
type Work = Pick<ReviewDesk, 'rounds' | 'enters'> & {
  readonly allows: (look: {
    readonly unit: string;
    readonly leaf: string;
    readonly round: Round;
  }) => boolean;
  readonly units: (round: Round) => readonly Unit[];
};

/** Whose figures a receiving desk may enter: the province also what a district may (C3, "reviewer only"). */
export const ENTERS = {
  district: ['district'],
  province: ['district', 'province'],
} as const satisfies Record<string, readonly Filler[]>;

/** The Sở looks at its desk, on the spot, and again after an objection. */
const ROUNDS = {
  district: ['district'],
  province: ['desk', 'field', 'dispute'],
} as const satisfies Record<string, readonly Round[]>;

/** The desk of whoever looks, in its own round unless another of its rounds is asked for. */
export function readReviewDesk(
  store: ReceivingStore,
  asked?: Round,
): Result<ReviewDesk, CallError<'review/round-not-here'>> {
  const context = readDeskContext(store);
  const work = context.desk.role === 'reviewer' ? givenWork(store, context) : ownWork(store);
  const round = asked ?? work.rounds[0];
  if (round === undefined || !work.rounds.includes(round))
    return err({ code: 'review/round-not-here', params: { round: round ?? '' } });
  const isGiven = (unit: string, leaf: string) => work.allows({ unit, leaf, round });
  const { rounds, enters } = work;
  return ok({ ...context, rounds, enters, round, isGiven, units: work.units(round) });
}

function ownWork(store: ReceivingStore): Work {
  const receiving = readReceivingDesk(store);
  const { role } = receiving.receiver;
  const units = unitsInScope(receiving);
  return {
    rounds: ROUNDS[role],
    enters: ENTERS[role],
    allows: () => true,
    units: () => units,
  };
}

/** A reviewer's laptop works on what its work sets gave, and on nothing else (P5). */
function givenWork(store: ReceivingStore, { register }: DeskContext): Work {
  const scope = readReviewerScope(store);
  return {
    rounds: scope.rounds,
    enters: [],
    allows: scope.allows,
    units: (round) => scope.units(round).flatMap((code) => register.unit(code) ?? []),
  };
}
