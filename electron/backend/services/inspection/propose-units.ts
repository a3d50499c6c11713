import type { z } from 'zod';

import type { SelectionRule } from '../../../../shared/domain/decisions/team-decisions.ts';
import { drawUnits } from '../../../../shared/domain/inspection/draw-units.ts';
import { stateOfInspection } from '../../../../shared/domain/inspection/inspections.ts';
import { largestGaps } from '../../../../shared/domain/inspection/largest-gaps.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import { sha256OfText } from '../ledger.ts';
import type { InspectionDesk } from './inspection-desk.ts';
import { unitScores, type UnitScores } from './unit-scores.ts';

type Proposal = z.output<(typeof contract)['inspection.propose']['output']>;
type Candidates = ReadonlyMap<string, UnitScores>;
type Chosen = { readonly unit: string; readonly number: string | null };
export type ProposeUnits = (rule: SelectionRule) => Proposal;

/**
 * Whom a rule would choose now, in its order (P6). Candidates are the units of the block that sent something which can
 * be reviewed and are not on the list of visits already; all of that follows from the ledger, so that anyone can draw
 * again.
 */
export function createProposeUnits(desk: InspectionDesk): ProposeUnits {
  return (rule) => {
    const { register } = readReceivingDesk(desk.store);
    const candidates = candidatesOf(desk, 'block' in rule ? rule.block : null);
    const units = chosenBy(rule, candidates).map(({ unit, number }) => ({
      unit: must(register.line(unit), 'a unit of the register'),
      number,
      ...must(candidates.get(unit), 'a candidate'),
    }));
    return { units, outOf: candidates.size };
  };
}

function candidatesOf(desk: InspectionDesk, block: string | null): Candidates {
  const inspections = desk.inspections();
  const isFree = (code: string): boolean => {
    const inspection = inspections.get(code);
    return inspection === undefined || stateOfInspection(inspection) === 'cancelled';
  };
  return new Map(
    unitsInScope(readReceivingDesk(desk.store))
      .filter((unit) => (block === null || unit.block === block) && isFree(unit.code))
      .flatMap(({ code }) => {
        const { reviewed } = desk.reviewedUnits(code);
        return reviewed === null ? [] : [[code, unitScores(reviewed)] as const];
      }),
  );
}

function chosenBy(rule: SelectionRule, candidates: Candidates): Chosen[] {
  const codes = [...candidates.keys()];
  switch (rule.kind) {
    case 'random':
      return drawUnits({ ...rule, units: codes, sha256: sha256OfText });
    case 'largest-gap': {
      const gaps = [...candidates].map(([unit, { gap }]) => ({ unit, gap }));
      return largestGaps(gaps, rule.count).map(({ unit }) => ({ unit, number: null }));
    }
    case 'complaint':
    case 'by-hand':
      return codes.map((unit) => ({ unit, number: null }));
  }
}
