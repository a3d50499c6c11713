import { useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { runInPlace } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import type { Line, Round } from './review-data.ts';
import type { Shown } from './use-record.ts';

const t = vi.review.edit;
/** Further back nobody remembers what it was. */
const MOST = 100;

type Input = {
  readonly round: Round;
  readonly shown: Shown;
  readonly fail: (at: Line, error: CallError) => void;
  readonly onDone: (at: Line) => void;
};

/**
 * Ctrl+Z: what was done last at this table is taken back. A look that stood before is recorded again, for the ledger only
 * grows; where nobody had looked, nobody looked again (P4).
 */
export function useUndo({ round, shown, fail, onDone }: Input) {
  const steps = useRef<readonly Line[]>([]);
  const put = async (at: Line) => {
    const { unit, leaf, own, before } = at.row;
    const points = own?.points ?? before;
    if (own === null || points === null) {
      const back = { unit, leaf, round, withRows: true };
      return await runInPlace('review.withdraw', back, shown.name);
    }
    const checks = [{ unit, leaf, outcome: own.outcome, points, reason: own.reason }];
    return await runInPlace('review.record', { checks, round, withRows: true }, shown.name);
  };
  return {
    /** Keeps the line as it was before something was done to it. */
    remember: (at: Line) => {
      steps.current = [...steps.current, at].slice(-MOST);
    },
    last: async () => {
      const at = steps.current.at(-1);
      if (at === undefined) {
        announce(t.nothingToUndo);
        return;
      }
      steps.current = steps.current.slice(0, -1);
      const result = await put(at);
      if (!result.ok) {
        fail(at, result.error);
        return;
      }
      shown.put(result.value.rows);
      onDone(at);
      announce(t.undone(at.what));
    },
  };
}
