import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { workingReviewer, type TeamDesk } from './team.ts';

type Method = (typeof contract)['team.assign'];
type Input = z.output<Method['input']>;
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/** Gives a reviewer these leaves of these units, instead of what was given before (P5). */
export function createAssignWork(desk: TeamDesk) {
  return ({ reviewer, ...wanted }: Input): Outcome => {
    const { store, ledger } = desk;
    const working = workingReviewer(desk, reviewer);
    if (!working.ok) return working;
    const { register, campaign } = readReceivingDesk(store);
    const units = [...new Set(wanted.units)];
    const leaves = units.length === 0 ? [] : [...new Set(wanted.leaves)];
    const stranger = units.find((code) => register.unit(code) === null);
    if (stranger !== undefined)
      return err({ code: 'setup/unit-unknown', params: { unit: stranger } });
    const levels = new Set(units.map((code) => register.unit(code)?.level));
    const sets = [...campaign.sets].filter(([level]) => levels.has(level));
    const isLeaf = (leaf: string) => sets.some(([, { set }]) => leafByCode(set).has(leaf));
    const foreign = leaves.find((leaf) => !isLeaf(leaf));
    if (foreign !== undefined) return err({ code: 'team/leaf-unknown', params: { leaf: foreign } });
    return inTransaction(store.db, () => {
      ledger.record({ kind: 'assigned', reviewer, units, leaves });
      return ok({ units: units.length, leaves: leaves.length });
    });
  };
}
