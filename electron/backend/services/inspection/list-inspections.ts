import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import { readDeskContext } from '../session/desk-context.ts';
import type { InspectionDesk } from './inspection-desk.ts';
import { inspectionRow } from './inspection-row.ts';

type List = z.output<(typeof contract)['inspection.list']['output']>;

/** Long enough that nobody guesses it, short enough to read out. */
const SEED_LENGTH = 12;

/** Every unit that was selected for a visit, in the order of the register (P6). */
export function createListInspections(desk: InspectionDesk) {
  return (): List => {
    const { campaign } = readDeskContext(desk.store);
    const inspections = desk.inspections();
    const rows = campaign.register.units.flatMap(({ code }) => {
      const inspection = inspections.get(code);
      return inspection === undefined ? [] : [inspectionRow(desk, inspection)];
    });
    return {
      rule: campaign.campaign.effectiveScore ?? 'last-look',
      seed: (desk.ledgerState().head ?? campaign.digest).slice(-SEED_LENGTH),
      today: desk.clock.now().slice(0, 10),
      blocks: campaign.register.blocks.map(({ code, name }) => ({ code, name })),
      rows,
    };
  };
}
