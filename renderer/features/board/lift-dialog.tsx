import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NamedPersonFields, useOfficer } from '../../ui/named-person.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { BoardRow } from './board-data.ts';

const t = vi.board.lift;

type Props = { readonly row: BoardRow; readonly onClose: () => void };

/** Takes a return back with a reason and a name: the submission stands as it was (P3). */
export function LiftDialog({ row, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(useOfficer());
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { unit, returned } = row;
  const lift = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (returned === null || reason.trim() === '' || by.name.trim() === '') return;
    const said = { unit: unit.code, package: returned.package, reason, by };
    const result = await run('return.lift', said);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done(unit.name));
    onClose();
  };
  return (
    <Dialog
      title={t.title(unit.name)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button variant="primary" type="submit" form="lift-form">
            {t.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="lift-form" onSubmit={(event) => void lift(event)}>
        <p>{t.text}</p>
        <TextArea
          label={t.reason}
          value={reason}
          maxLength={1000}
          required
          error={tried && reason.trim() === '' ? t.reasonMissing : null}
          onText={setReason}
        />
        <NamedPersonFields person={by} missing={tried} onChange={setBy} />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
