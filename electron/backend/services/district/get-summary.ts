import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { readFormContext } from '../form/form-context.ts';
import { readContent } from '../submission/content.ts';
import { readSummary } from './read-summary.ts';

type Summary = z.output<(typeof contract)['summary.get']['output']>;

/** The district's own result and every commune's, as the screen shows them before they are printed (H6). */
export function createGetSummary(deps: Pick<Receiving, 'store' | 'reviewedUnits'>) {
  return (): Summary => {
    const context = readFormContext(deps.store);
    const { lines, changes } = readSummary(deps);
    const { total } = readContent(deps.store, context);
    const { max, notCounted, required, achieved, percent, converted } = total;
    const line = (code: string) => must(context.register.line(code), 'a unit of the register');
    return {
      own: {
        state: context.revision.state,
        revision: context.revision.number,
        totals: { max, notCounted, required, achieved, percent, converted },
      },
      lines: lines.map(({ leaves: _leaves, unit, ...rest }) => ({
        ...rest,
        unit: line(unit.code),
      })),
      changes: changes.map(({ unit, ...rest }) => ({ ...rest, unit: line(unit.code) })),
    };
  };
}
