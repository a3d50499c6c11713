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
import type { Enrolment } from './enrolment-data.ts';

const t = vi.enrolment;

type Props = { readonly requests: readonly Enrolment[]; readonly onClose: () => void };

/** The Sở's key signs a certificate for each request that was compared; the files go back to the units. */
export function IssueDialog({ requests, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [files, setFiles] = useState<readonly ExportedFile[] | null>(null);

  async function issue(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase === '') return;
    setBusy(true);
    const digests = requests.map(({ digest }) => digest);
    const result = await run('enrolment.issue', { digests, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) setFiles(result.value.map(({ credential }) => credential));
  }

  if (files !== null) return <Issued files={files} onClose={onClose} />;
  return (
    <Dialog
      title={t.dialog.title(requests.length)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.dialog.cancel}
          </Button>
          <Button variant="primary" type="submit" form="issue-form" busy={busy}>
            {t.dialog.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="issue-form" onSubmit={(event) => void issue(event)}>
        <p>{t.dialog.text}</p>
        <ul className="plainlist">
          {requests.map(({ digest, unit }) => (
            <li key={digest}>
              {unit.name} <span className="dim">{unit.parentName}</span>
            </li>
          ))}
        </ul>
        <PassphraseField
          label={t.dialog.passphrase}
          value={passphrase}
          onText={setPassphrase}
          error={missing ? t.dialog.passphraseMissing : null}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type IssuedProps = { readonly files: readonly ExportedFile[]; readonly onClose: () => void };

function Issued({ files, onClose }: IssuedProps) {
  return (
    <Dialog
      title={t.title}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {t.dialog.close}
        </Button>
      }
    >
      <div className="formbody">
        <Callout tone="ok">
          <p>{t.dialog.done(files.length)}</p>
        </Callout>
      </div>
      <DownloadList files={files} label={t.dialog.files} />
    </Dialog>
  );
}
