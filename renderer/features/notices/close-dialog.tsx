import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Overview } from './notice-data.ts';

const t = vi.notices.closeDialog;

type Props = { readonly overview: Overview; readonly onClose: () => void };

/** Ends a round; what is still open is said before, and asks for a reason. */
export function CloseDialog({ overview, onClose }: Props) {
  const { round, open, rows } = overview;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  const close = async () => {
    const lacks = open > 0 && reason.trim() === '';
    setMissing(lacks);
    if (lacks) return;
    setBusy(true);
    const result = await run('notice.close-round', { round, reason });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(t.done(round));
    onClose();
  };
  return (
    <Dialog
      title={t.title(round)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void close()}>
            {t.go}
          </Button>
        </>
      }
    >
      <div className="formbody">
        <p>{t.text}</p>
        {waiting === 0 ? null : (
          <Callout tone="accent">
            <p>{t.waiting(waiting)}</p>
          </Callout>
        )}
        {open === 0 ? null : (
          <>
            <Callout tone="warn">
              <p>{t.open(open)}</p>
            </Callout>
            <TextArea
              label={t.reason}
              value={reason}
              maxLength={1000}
              error={missing ? t.reasonMissing : null}
              onText={setReason}
            />
          </>
        )}
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
