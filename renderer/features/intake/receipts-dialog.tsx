import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DownloadList } from '../../ui/download-list.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

const t = vi.intake;

type Props = { readonly onClose: () => void };

/** Signed receipts for everything taken in since the last time (P2, U11). */
export function ReceiptsDialog({ onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [files, setFiles] = useState<readonly ExportedFile[] | null>(null);

  async function sign(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase === '') return;
    setBusy(true);
    const result = await run('receipt.issue', { passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) setFiles(result.value);
  }

  if (files !== null) return <Finished files={files} onClose={onClose} />;
  return (
    <Dialog
      title={t.receipts.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.receipts.cancel}
          </Button>
          <Button variant="primary" type="submit" form="receipts-form" busy={busy}>
            {t.receipts.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="receipts-form" onSubmit={(event) => void sign(event)}>
        <p>{t.receipts.text}</p>
        <PassphraseField
          label={t.receipts.passphrase}
          value={passphrase}
          onText={setPassphrase}
          error={missing ? t.receipts.passphraseMissing : null}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type FinishedProps = Props & { readonly files: readonly ExportedFile[] };

function Finished({ files, onClose }: FinishedProps) {
  return (
    <Dialog
      title={t.receipts.title}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {t.receipts.close}
        </Button>
      }
    >
      <div className="formbody">
        <Callout tone={files.length === 0 ? 'accent' : 'ok'}>
          <p>{files.length === 0 ? t.receipts.none : t.receipts.done(files.length)}</p>
        </Callout>
      </div>
      <DownloadList files={files} label={t.receipts.title} />
    </Dialog>
  );
}
