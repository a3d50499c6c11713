import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { run } from '../../api/use-query.ts';
import { MomentFields } from '../../ui/moment-fields.tsx';
import { draftOfMoment, readMoment } from '../../ui/read-moment.ts';
import { toast } from '../../ui/toasts.tsx';
import type { Quarantined } from './intake-data.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const t = vi.arrivals.quarantine;

type Props = { readonly file: Quarantined; readonly onClose: () => void };

/** An older revision is entered in the arrival ledger because it may have come in time (P2). */
export function AdmitDialog({ file, onClose }: Props) {
  const [moment, setMoment] = useState(() => draftOfMoment(file.firstAt));
  const [tried, setTried] = useState(false);
  const read = readMoment(moment);
  return (
    <ReasonDialog
      title={t.older.title(file.unit?.name ?? file.name)}
      text={t.older.text}
      hint={vi.intake.arrival.reasonHint}
      confirm={t.older.save}
      onClose={onClose}
      ready={read.ok}
      onTried={() => {
        setTried(true);
      }}
      onDecide={async ({ reason, by }) => {
        if (!read.ok) return null;
        const wanted = { file: file.sha256, reason, by, arrivedAt: read.value };
        const result = await run('quarantine.admit', wanted);
        if (!result.ok) return result.error;
        toast(t.older.done(result.value.number));
        return null;
      }}
    >
      <MomentFields
        dateLabel={vi.intake.arrival.date}
        draft={moment}
        problem={tried && !read.ok ? read.error : null}
        onChange={setMoment}
      />
    </ReasonDialog>
  );
}
