import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { stateOfInspection } from '../../../../shared/domain/inspection/inspections.ts';
import { cleanText, cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { InspectionDesk } from './inspection-desk.ts';

type PlanMethod = (typeof contract)['inspection.plan'];
type Plan = z.output<PlanMethod['input']>['plans'][number];
type Planned = Result<{ planned: number }, CallError<PlanMethod['errors'][number]>>;
type CancelMethod = (typeof contract)['inspection.cancel'];
type Cancelled = Result<Record<string, never>, CallError<CancelMethod['errors'][number]>>;
type Closed = 'inspection/not-selected' | 'inspection/visited';

/** Sets or moves visits: when, where, who goes, what for; all of them or none (P6). */
export function createPlanVisits(desk: InspectionDesk) {
  const { store, ledger } = desk;
  return (typed: readonly Plan[]): Planned => {
    const plans = cleanTexts(typed);
    return inTransaction(store.db, (): Planned => {
      for (const plan of plans) {
        const problem = closedTo(desk, plan.unit) ?? unknownLeaf(desk, plan);
        if (problem !== null) return err({ code: problem, params: { unit: plan.unit } });
        ledger.record({ kind: 'inspection-planned', ...plan });
      }
      return ok({ planned: plans.length });
    });
  };
}

/** Takes a unit off the list again, with the reason; nothing is forgotten. */
export function createCancelVisit(desk: InspectionDesk) {
  const { store, ledger } = desk;
  return (unit: string, reason: string): Cancelled =>
    inTransaction(store.db, (): Cancelled => {
      const problem = closedTo(desk, unit);
      if (problem !== null) return err({ code: problem, params: { unit } });
      ledger.record({ kind: 'inspection-cancelled', unit, reason: cleanText(reason) });
      return ok({});
    });
}

function closedTo({ inspections }: InspectionDesk, unit: string): Closed | null {
  const inspection = inspections().get(unit);
  if (inspection === undefined) return 'inspection/not-selected';
  const state = stateOfInspection(inspection);
  if (state === 'visited') return 'inspection/visited';
  return state === 'cancelled' ? 'inspection/not-selected' : null;
}

function unknownLeaf(
  { store }: InspectionDesk,
  { unit, leaves }: Plan,
): 'inspection/leaf-unknown' | null {
  const { campaign, register } = readReceivingDesk(store);
  const level = register.unit(unit)?.level;
  const set = level === undefined ? undefined : campaign.sets.get(level)?.set;
  const known = set === undefined ? null : leafByCode(set);
  return leaves.every((leaf) => known?.has(leaf) === true) ? null : 'inspection/leaf-unknown';
}
