import { readDeskWork } from '../../../../shared/domain/board/desk-work.ts';
import { openReturn } from '../../../../shared/domain/board/unit-state.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Question } from '../../../../shared/domain/board/desk-work.ts';
import type { Arrival, ReturnFact } from '../../../../shared/domain/ranking/ledger-facts.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';

/** A submission that can be sent back, with what is known of it. */
export type Returnable = {
  readonly receiving: ReceivingDesk;
  readonly unit: Unit;
  readonly set: CriteriaSet;
  /** The submission that counts; the newest one where none does. */
  readonly arrival: Arrival;
  readonly open: ReturnFact | null;
  readonly questions: readonly Question[];
};

/** Finds the submission of a unit that a return would speak of (H4, P3). */
export function findReturnable(
  { store, ledgerState, reviewedUnits }: Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>,
  code: string,
): Result<Returnable, CallError<'return/nothing-received'>> {
  const receiving = readReceivingDesk(store);
  const unit = unitsInScope(receiving).find((it) => it.code === code);
  const { facts, entries } = ledgerState();
  const { submissions, returns } = facts.of(code);
  const arrival =
    unit === undefined ? undefined : (reviewedUnits(code).reviewed?.counted ?? submissions.at(-1));
  if (unit === undefined || arrival === undefined)
    return err({ code: 'return/nothing-received', params: { unit: code } });
  return ok({
    receiving,
    unit,
    set: must(receiving.campaign.sets.get(unit.level), 'criteria of the level').set,
    arrival,
    open: openReturn(returns, submissions),
    questions: readDeskWork(entries).questionsOf(code, arrival.digest),
  });
}
