import { IconClipboardCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NamedPersonFields, useOfficer } from '../../ui/named-person.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Board, BoardRow } from './board-data.ts';
import { indexRows, sortRows } from './board-rows.ts';
import { CompleteTable } from './complete-table.tsx';

const t = vi.board.complete;

type Props = {
  readonly board: Board;
  /** One unit alone; null for all that wait. */
  readonly only: string | null;
  readonly onClose: () => void;
};

/** The completeness gate (P3): a named person says which submissions have every part; from then on the clock runs. */
export function CompleteDialog({ board, only, onClose }: Props) {
  const rows = useMemo(() => waitingRows(board.rows, only), [board.rows, only]);
  const whole = rows.filter(({ missing }) => missing.length === 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set((only === null ? whole : rows).map(({ unit }) => unit.code)),
  );
  const [by, setBy] = useState(useOfficer());
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const units = rows.map(({ unit }) => unit.code).filter((code) => chosen.has(code));
  const confirm = async () => {
    setTried(true);
    if (by.name.trim() === '') return;
    setBusy(true);
    const result = await run('completeness.accept', { units, by });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done(result.value.accepted));
    onClose();
  };
  return (
    <Dialog
      title={t.title}
      subtitle={t.subtitle}
      onClose={onClose}
      footer={
        <>
          <p className="sm dim grow" aria-live="polite">
            {t.chosen(units.length, rows.length)}
          </p>
          <Button onClick={onClose}>{vi.common.cancel}</Button>
          <Button
            variant="primary"
            busy={busy}
            blocked={units.length === 0 ? t.none : null}
            onClick={() => void confirm()}
          >
            {t.confirm(units.length)}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyNote icon={IconClipboardCheck} title={t.empty} text={t.emptyText} />
      ) : (
        <div className="completing">
          <div className="completing__bar">
            <Button
              size="sm"
              onClick={() => {
                setChosen(new Set(whole.map(({ unit }) => unit.code)));
              }}
            >
              {t.chooseWhole}
            </Button>
            <Button
              size="sm"
              onClick={() => {
                setChosen(new Set());
              }}
            >
              {t.chooseNone}
            </Button>
            <p className="sm dim">{t.hint}</p>
          </div>
          <CompleteTable rows={rows} chosen={chosen} onChosen={setChosen} />
          <div className="formbody">
            <NamedPersonFields person={by} missing={tried} onChange={setBy} />
            {error === null ? null : <ErrorNote error={error} />}
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Submissions that nobody has found complete, without those that were sent back as incomplete; by name. */
function waitingRows(rows: readonly BoardRow[], only: string | null): readonly BoardRow[] {
  const waiting = rows.filter(
    ({ unit, digest, points, complete, returned }) =>
      digest !== null &&
      points !== null &&
      complete === null &&
      returned?.purpose !== 'incomplete' &&
      (only === null || unit.code === only),
  );
  return sortRows(waiting, { key: 'unit', descending: false }, indexRows(waiting));
}
