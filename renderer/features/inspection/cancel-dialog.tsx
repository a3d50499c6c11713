import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { VisitRow } from './inspection-data.ts';

const t = vi.inspection.calloff;

type Props = { readonly row: VisitRow; readonly onClose: () => void };

/** Takes a unit off the list of visits, with the reason. */
export function CancelDialog({ row, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const missing = reason.trim() === '';

  async function cancel(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const result = await run('inspection.cancel', { unit: row.unit.code, reason: reason.trim() });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done);
    onClose();
  }

  return (
    <Dialog
      title={t.title(row.unit.name)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button variant="danger" type="submit" form="cancel-form">
            {t.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="cancel-form" onSubmit={(event) => void cancel(event)}>
        <p>{t.text}</p>
        <TextField
          label={t.reason}
          value={reason}
          maxLength={1000}
          required
          error={tried && missing ? t.reasonMissing : null}
          onText={setReason}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
