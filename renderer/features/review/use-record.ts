import { useRef, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { runInPlace } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import type { Line, Round, Row } from './review-data.ts';
import { pointWords } from './row-words.ts';
import { useUndo } from './use-undo.ts';

const t = vi.review.edit;

/** The query that is on the screen, and how rows that changed get into it. */
export type Shown = {
  readonly name: 'review.leaf' | 'review.unit';
  readonly put: (rows: readonly Row[]) => void;
};

export type Failure = { readonly what: string; readonly error: CallError };
export type Look = Pick<NonNullable<Row['own']>, 'outcome' | 'reason'> & {
  readonly points: string;
};

type Input = {
  readonly round: Round;
  readonly shown: Shown;
  /** The cursor goes back to a line that could not be saved, or was taken back. */
  readonly onLine: (line: Line) => void;
};

/** Records looks. A line says what it is only after it is durable; the cursor goes on meanwhile. */
export function useRecord({ round, shown, onLine }: Input) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const saving = useRef(new Set<string>());
  const fail = (at: Line, error: CallError) => {
    setFailure({ what: at.what, error });
    onLine(at);
  };
  const undo = useUndo({ round, shown, fail, onDone: onLine });
  return {
    failure,
    undo: undo.last,
    /** Lines whose look is on its way to the disk. */
    saving: (): ReadonlySet<string> => saving.current,
    record: async (at: Line, look: Look) => {
      saving.current.add(at.id);
      const { unit, leaf } = at.row;
      const input = { checks: [{ unit, leaf, ...look }], round, withRows: true };
      const result = await runInPlace('review.record', input, shown.name);
      saving.current.delete(at.id);
      if (!result.ok) {
        fail(at, result.error);
        return;
      }
      setFailure(null);
      undo.remember(at);
      shown.put(result.value.rows);
      announce(saidOf(at, look));
    },
  };
}

function saidOf(at: Line, { outcome, points }: Look): string {
  const words = pointWords(points, at.head);
  return outcome === 'agreed' ? t.agreed(at.what, words) : t.saved(at.what, words);
}
