import type { z } from 'zod';

import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { proposedItems } from '../../../../shared/domain/returns/proposed-items.ts';
import { termAfter } from '../../../../shared/domain/returns/term.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { missingOf } from '../board/missing-of.ts';
import { findReturnable } from './returnable.ts';

type Preview = z.output<(typeof contract)['return.preview']['output']>;
type Deps = Pick<Receiving, 'store' | 'clock' | 'ledgerState' | 'reviewedUnits'>;

/** Long enough to find a paper, short enough for the verification to go on. */
const WORKING_DAYS = 3;

/** What a return would say, from what is known; nothing is written to find out (H4, P3). */
export function createPreviewReturn(deps: Deps) {
  return (code: string): Result<Preview, CallError<'return/nothing-received'>> => {
    const found = findReturnable(deps, code);
    if (!found.ok) return found;
    const { receiving, unit, set, arrival, open, questions } = found.value;
    const { campaign } = receiving.campaign;
    const { reviewed } = deps.reviewedUnits(code);
    const sections = sectionsFor(campaign.report, unit.level);
    return ok({
      unit: must(receiving.register.line(code), 'a unit of the register'),
      revision: arrival.revision,
      digest: arrival.digest,
      arrivedAt: arrival.arrivedAt,
      deadline: campaign.deadlines[unit.level] ?? null,
      until: termAfter(deps.clock.now(), WORKING_DAYS),
      items: [
        ...proposedItems({
          set,
          questions,
          missing: reviewed === null ? [] : missingOf(deps.store, receiving, reviewed),
          sections: new Map(sections.map(({ code: section, title }) => [section, title])),
        }),
      ],
      leaves: leavesOf(set).map((leaf) => ({ code: leaf.code, name: leaf.name })),
      open: open === null ? null : { ...open, leaves: [...open.leaves] },
    });
  };
}
