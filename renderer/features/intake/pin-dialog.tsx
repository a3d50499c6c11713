import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { Fingerprint, UnitLine } from '../../../shared/ipc/dto.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import { inspectAgain } from './reading-flow.ts';

const t = vi.intake;

type Props = {
  readonly unit: UnitLine;
  readonly signer: Fingerprint;
  readonly onClose: () => void;
};

/** A key not certified yet counts only after a named person compared it by telephone (T3). */
export function PinDialog({ unit, signer, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  async function pin(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setBusy(true);
    const result = await run('intake.pin-key', {
      unit: unit.code,
      fingerprint: signer.sha256,
      reason: reason.trim(),
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.pin.done(unit.name));
    onClose();
    await inspectAgain();
  }

  return (
    <Dialog
      title={t.pin.title(unit.name)}
      subtitle={unit.parentName}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.pin.cancel}
          </Button>
          <Button variant="primary" type="submit" form="pin-form" busy={busy}>
            {t.pin.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="pin-form" onSubmit={(event) => void pin(event)}>
        <p>{t.pin.text}</p>
        <DigestWords words={signer.words} label={t.pin.words} />
        <p className="hexline">
          {t.pin.hex}: {signer.sha256.match(/.{4}/g)?.join(' ')}
        </p>
        <TextArea
          label={t.pin.reason}
          hint={t.pin.reasonHint}
          value={reason}
          onText={setReason}
          maxLength={1000}
          error={missing ? t.pin.reasonMissing : null}
          required
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
