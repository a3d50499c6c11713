import type { z } from 'zod';

import {
  plannedLeaves,
  stateOfInspection,
  type Inspection,
} from '../../../../shared/domain/inspection/inspections.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { readDeskContext } from '../session/desk-context.ts';
import type { InspectionDesk } from './inspection-desk.ts';
import { unitScores } from './unit-scores.ts';

type Row = z.output<(typeof contract)['inspection.list']['output']>['rows'][number];

/** One unit of the list of visits: why, when, by whom, how far. */
export function inspectionRow(desk: InspectionDesk, inspection: Inspection): Row {
  const { register } = readDeskContext(desk.store);
  const { unit, selections, plan, visit, cancelled } = inspection;
  const claim = desk.reviewedUnits(unit).reviewed;
  const scores = claim === null ? null : unitScores(claim);
  return {
    unit: must(register.line(unit), 'a unit of the register'),
    state: stateOfInspection(inspection),
    selections: selections.map(({ rule, reason, at, by }) => ({ rule, reason, at, by: by.name })),
    plan:
      plan === null
        ? null
        : { ...plan, team: [...plan.team], leaves: [...plan.leaves], by: plan.by.name },
    visit:
      visit === null
        ? null
        : {
            ...visit,
            team: [...visit.team],
            present: [...visit.present],
            by: visit.by.name,
            photos: visit.photos.length,
          },
    cancelled: cancelled === null ? null : { ...cancelled, by: cancelled.by.name },
    self: scores?.self ?? null,
    standing: scores?.standing ?? null,
    ...(claim === null ? { leaves: 0, looked: 0 } : progressOf(inspection, claim)),
    photos: desk.store.photos.ofUnit(unit).length,
  };
}

/** Leaves that the visit looks at and that are counted, and those of them with a score from the spot. */
function progressOf(
  { plan }: Inspection,
  { claim, score, looks }: ReviewedClaim,
): Pick<Row, 'leaves' | 'looked'> {
  const wanted = plannedLeaves(
    plan,
    leavesOf(claim.set).map(({ code }) => code),
  ).filter((code) => !(score.leaves[code]?.status ?? 'not-counted').startsWith('not-counted'));
  const seen = new Set(looks.filter(({ round }) => round === 'field').map(({ leaf }) => leaf));
  return { leaves: wanted.length, looked: wanted.filter((code) => seen.has(code)).length };
}
