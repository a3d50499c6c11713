import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { runInPlace } from '../../api/use-query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { bulkOf } from './lines.ts';
import type { Line, Round } from './review-data.ts';
import type { Shown } from './use-record.ts';

const t = vi.review.bulk;

type Props = {
  readonly lines: readonly Line[];
  readonly round: Round;
  readonly shown: Shown;
  readonly onClose: () => void;
};

/** A named person accepts what nobody looked at and no rule flagged; the count is told before and kept after (P4). */
export function BulkDialog({ lines, round, shown, onClose }: Props) {
  const { officer } = useSession().desk.people;
  const [name, setName] = useState(officer.name);
  const [title, setTitle] = useState(officer.title);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { taken, left } = bulkOf(lines);
  const accept = async () => {
    setBusy(true);
    const result = await runInPlace(
      'review.accept-rest',
      {
        units: [...new Set(taken.map(({ row }) => row.unit))],
        leaves: [...new Set(taken.map(({ row }) => row.leaf))],
        round,
        unflaggedOnly: true,
        by: { name: name.trim(), title: title.trim() },
        withRows: true,
      },
      shown.name,
    );
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    shown.put(result.value.rows);
    toast(t.done(result.value.recorded));
    onClose();
  };
  return (
    <Dialog
      title={t.title}
      subtitle={t.note}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form="bulk-form"
            busy={busy}
            blocked={name.trim() === '' ? t.name : null}
          >
            {t.confirm(taken.length)}
          </Button>
        </>
      }
    >
      <form
        className="formbody"
        id="bulk-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !busy) void accept();
        }}
      >
        <p>{t.count(taken.length)}</p>
        {left === 0 ? null : (
          <Callout tone="warn">
            <p>{t.left(left)}</p>
          </Callout>
        )}
        <TextField label={t.name} value={name} maxLength={100} required onText={setName} />
        <TextField label={t.position} value={title} maxLength={150} onText={setTitle} />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
