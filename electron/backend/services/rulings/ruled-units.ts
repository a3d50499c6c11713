import type { z } from 'zod';

import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { exclusionOf } from '../../../../shared/domain/ranking/unit-standing.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import { notCountedLeaves } from './not-counted.ts';

type Units = z.output<(typeof contract)['ruling.units']['output']>;
type Leaves = z.output<(typeof contract)['ruling.leaves']['output']>;
type Deps = Pick<Receiving, 'store' | 'ledgerState'>;

/** Every unit with what is ruled about it, for the dialogs that decide. */
export function createRuledUnits({ store, ledgerState }: Deps) {
  return (): Units => {
    const receiving = readReceivingDesk(store);
    const { campaign } = receiving.campaign;
    const state = ledgerState();
    return unitsInScope(receiving).map((unit) => ({
      unit: must(receiving.register.line(unit.code), 'a unit of the register'),
      deadline: campaign.deadlines[unit.level] ?? null,
      extendedUntil: state.facts.of(unit.code).extendedUntil,
      excluded: exclusionOf(unit, { campaign, facts: state.facts }),
      notApplicable: [...notCountedLeaves(unit, receiving, state)],
    }));
  };
}

/** Leaves of a unit's set that may be decided as not counted, and whether they are. */
export function createRuledLeaves({ store, ledgerState }: Deps) {
  return (code: string): Result<Leaves, CallError<'setup/unit-unknown'>> => {
    const receiving = readReceivingDesk(store);
    const unit = receiving.register.unit(code);
    const set = unit === null ? undefined : receiving.campaign.sets.get(unit.level)?.set;
    if (unit === null || set === undefined)
      return err({ code: 'setup/unit-unknown', params: { unit: code } });
    const notCounted = notCountedLeaves(unit, receiving, ledgerState());
    return ok(
      leavesOf(set)
        .filter(({ naAllowed }) => naAllowed)
        .map(({ code: leaf, name }) => ({
          code: leaf,
          name,
          notCounted: notCounted.has(leaf),
        })),
    );
  };
}
