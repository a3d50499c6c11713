import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useDeskClock } from '../../api/desk-clock.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { MomentFields } from '../../ui/moment-fields.tsx';
import { NamedPersonFields, useOfficer } from '../../ui/named-person.tsx';
import { draftOfMoment, readMoment } from '../../ui/read-moment.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { UnitKey } from './keys-table.tsx';

const t = vi.enrolment.keys.dialog;

type Props = { readonly unitKey: UnitKey; readonly onClose: () => void };

/** Takes a key back from a moment on: what it signed and what arrived from then on counts for nothing (T3). */
export function RevokeDialog({ unitKey, onClose }: Props) {
  const { unit, key } = unitKey;
  const now = useDeskClock();
  const [moment, setMoment] = useState(() => draftOfMoment(now()));
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(useOfficer());
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const from = readMoment(moment);

  async function revoke(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!from.ok || reason.trim() === '' || by.name.trim() === '') return;
    const wanted = { unit: unit.code, fingerprint: key.sha256, from: from.value, reason, by };
    const result = await run('key.revoke', wanted);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done(unit.name, result.value.void));
    onClose();
  }

  return (
    <Dialog
      title={t.title(unit.name)}
      subtitle={unit.parentName}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button variant="danger" type="submit" form="revoke-form">
            {t.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="revoke-form" onSubmit={(event) => void revoke(event)}>
        <p>{t.text}</p>
        <DigestWords words={key.words} label={vi.intake.pin.words} />
        <MomentFields
          dateLabel={t.from}
          draft={moment}
          problem={tried && !from.ok ? from.error : null}
          onChange={setMoment}
        />
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          maxLength={1000}
          onText={setReason}
          error={tried && reason.trim() === '' ? t.reasonMissing : null}
          required
        />
        <NamedPersonFields person={by} missing={tried} onChange={setBy} />
        <Callout tone="accent">
          <p>{t.others}</p>
        </Callout>
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
