import { useState, type SyntheticEvent } from 'react';

import { termWords } from '../../../shared/i18n/term-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Board } from './board-data.ts';
import { draftOfTerm, readTerm, type TermProblem } from './term-draft.ts';
import { TermFields } from './term-fields.tsx';

const t = vi.board.deadline;

type Props = { readonly board: Board; readonly onClose: () => void };

/** The district's own, earlier deadline for its communes; nobody is late by it (H3). */
export function DeadlineDialog({ board, onClose }: Props) {
  const { internalDeadline, deadlines } = board;
  const official = deadlines['xa'] ?? null;
  const [draft, setDraft] = useState(() => draftOfTerm(internalDeadline ?? official ?? board.now));
  const [problem, setProblem] = useState<TermProblem | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const set = async (until: string | null) => {
    const result = await run('deadline.set-internal', { until });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(until === null ? t.removed : t.saved);
    onClose();
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readTerm(draft);
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') await set(read.until);
  };
  return (
    <Dialog
      title={t.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          {internalDeadline === null ? null : (
            <Button onClick={() => void set(null)}>{t.remove}</Button>
          )}
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button variant="primary" type="submit" form="deadline-form">
            {t.save}
          </Button>
        </>
      }
    >
      <form className="formbody" id="deadline-form" onSubmit={(event) => void save(event)}>
        <p>{t.text(official === null ? vi.board.none : termWords(official))}</p>
        <TermFields label={t.date} draft={draft} problem={problem} onChange={setDraft} />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
