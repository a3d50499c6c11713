import type { z } from 'zod';

import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { InspectionDesk } from './inspection-desk.ts';
import type { ProposeUnits } from './propose-units.ts';

type Method = (typeof contract)['inspection.select'];
type Outcome = Result<{ selected: number }, CallError<Method['errors'][number]>>;

/**
 * Records who is visited, by which rule and why (P6). What a rule draws is drawn here again: nobody can record other
 * units under its name.
 */
export function createSelectUnits({ store, ledger }: InspectionDesk, propose: ProposeUnits) {
  return (typed: z.output<Method['input']>): Outcome => {
    const { rule, units, reason } = cleanTexts(typed);
    return inTransaction(store.db, (): Outcome => {
      const proposed = propose(rule).units.map(({ unit }) => unit.code);
      const isDrawn = rule.kind === 'random' || rule.kind === 'largest-gap';
      if (isDrawn && proposed.join(' ') !== units.join(' '))
        return err({ code: 'inspection/draw-differs' });
      const eligible = new Set(proposed);
      const stranger = units.find((unit) => !eligible.has(unit));
      if (stranger !== undefined)
        return err({ code: 'inspection/not-eligible', params: { unit: stranger } });
      ledger.record({ kind: 'inspection-selected', rule, units: [...new Set(units)], reason });
      return ok({ selected: new Set(units).size });
    });
  };
}
