import { useState, type SyntheticEvent } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { MomentFields } from '../../ui/moment-fields.tsx';
import { draftOfMoment, readMoment } from '../../ui/read-moment.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { ArrivalRow } from './arrival-rows.ts';

const t = vi.arrivals;

type Props = {
  readonly row: ArrivalRow;
  /** Arrivals that came in this bundle. */
  readonly members: number;
  readonly onClose: () => void;
};

/** The true time of an arrival, found out afterwards; the old one, the name and the reason stay in the ledger (P2). */
export function CorrectDialog({ row, members, onClose }: Props) {
  const [moment, setMoment] = useState(() => draftOfMoment(row.arrivedAt));
  const [reason, setReason] = useState('');
  const [withMembers, setWithMembers] = useState(members > 0);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const read = readMoment(moment);
  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!read.ok || reason.trim() === '') return;
    const { number } = row;
    const result = await run('arrival.correct', { number, at: read.value, reason, withMembers });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.correct.done(result.value.corrected));
    onClose();
  }
  return (
    <Dialog
      title={t.correct.title(row.number)}
      subtitle={row.unit.name}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button variant="primary" type="submit" form="correct-form">
            {t.correct.save}
          </Button>
        </>
      }
    >
      <form className="formbody" id="correct-form" onSubmit={(event) => void save(event)}>
        <p>{t.correct.text(formatInstant(row.importedAt))}</p>
        <MomentFields
          draft={moment}
          problem={tried && !read.ok ? read.error : null}
          onChange={setMoment}
        />
        {members > 0 ? (
          <CheckBox
            label={t.correct.withMembers(members)}
            checked={withMembers}
            onCheck={setWithMembers}
          />
        ) : null}
        <TextArea
          label={t.moment.reason}
          value={reason}
          maxLength={1000}
          onText={setReason}
          error={tried && reason.trim() === '' ? t.moment.problems.reason : null}
          required
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
