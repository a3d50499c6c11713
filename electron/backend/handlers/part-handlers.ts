import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import { createAssign } from '../services/parts/assign.ts';
import { createListAssignees } from '../services/parts/list-assignees.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** Splitting the form among officers and merging it again (U12). */
export function partHandlers(desk: UnitDesk) {
  const listAssignees = createListAssignees(desk);
  const assign = createAssign(desk);
  return {
    'parts.assignees': bind(contract['parts.assignees'], () => ok(listAssignees())),
    'parts.assign': bind(contract['parts.assign'], (input) => assign(input)),
  };
}
