import { useState, type ReactNode, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NamedPersonFields, useOfficer, type NamedPerson } from '../../ui/named-person.tsx';
import { TextArea } from '../../ui/text-area.tsx';

const t = vi.arrivals;

type Props = {
  readonly title: string;
  readonly subtitle?: string;
  readonly text: string;
  readonly hint: string;
  readonly confirm: string;
  readonly onClose: () => void;
  /** False while something else of the dialog is missing. */
  readonly ready?: boolean;
  /** Called at every attempt, so that what is missing can be said beside it. */
  readonly onTried?: () => void;
  /** Gives the failure that keeps the dialog open, or null. */
  readonly onDecide: (decision: {
    readonly reason: string;
    readonly by: NamedPerson;
  }) => Promise<CallError | null>;
  readonly children?: ReactNode;
};

/** A decision of one person with a reason: asked for here, kept in the ledger (T5). */
export function ReasonDialog(props: Props) {
  const { title, subtitle, text, hint, confirm, onClose, ready = true, children } = props;
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(useOfficer());
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const missing = reason.trim() === '';

  async function decide(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    props.onTried?.();
    if (missing || by.name.trim() === '' || !ready) return;
    setBusy(true);
    const failed = await props.onDecide({ reason, by });
    setBusy(false);
    setError(failed);
    if (failed === null) onClose();
  }

  return (
    <Dialog
      title={title}
      subtitle={subtitle}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button variant="primary" type="submit" form="reason-form" busy={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="reason-form" onSubmit={(event) => void decide(event)}>
        <p>{text}</p>
        {children}
        <TextArea
          label={t.moment.reason}
          hint={hint}
          value={reason}
          maxLength={1000}
          onText={setReason}
          error={tried && missing ? t.moment.problems.reason : null}
          required
        />
        <NamedPersonFields person={by} missing={tried} onChange={setBy} />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
