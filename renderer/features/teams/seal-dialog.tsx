import { IconDownload, IconFileExport } from '@tabler/icons-react';
import { useId, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

const words = vi.reviewerDesk.sealing;
type Props = {
  readonly workset: Data<'workset.list'>['worksets'][number];
  readonly onClose: () => void;
};

/** The laptop's own key signs what was found, and gives the file that goes back to the Sở. */
export function SealDialog({ workset, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [sealed, setSealed] = useState<Data<'findings.seal'> | null>(null);
  const form = useId();
  const go = async () => {
    setBusy(true);
    const result = await run('findings.seal', { workset: workset.digest, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setSealed(result.value);
    announce(words.done);
  };
  if (sealed !== null) return <Sealed sealed={sealed} onClose={onClose} />;
  return (
    <Dialog
      title={words.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button
            type="submit"
            form={form}
            size="lg"
            variant="primary"
            icon={IconFileExport}
            busy={busy}
            blocked={passphrase === '' ? words.missing : null}
          >
            {busy ? words.going : words.go}
          </Button>
        </>
      }
    >
      <form
        className="formbody"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !busy) void go();
        }}
      >
        <p>{words.text(workset.done)}</p>
        <PassphraseField
          // The dialog was opened to type this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={vi.common.passphrase}
          value={passphrase}
          onText={setPassphrase}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type SealedProps = { readonly sealed: Data<'findings.seal'>; readonly onClose: () => void };

function Sealed({ sealed, onClose }: SealedProps) {
  const { file } = sealed;
  return (
    <Dialog
      title={words.done}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={onClose}>
            {vi.common.close}
          </Button>
          <Button
            size="lg"
            variant="primary"
            icon={IconDownload}
            onClick={() => {
              download(file);
            }}
          >
            {words.download}
          </Button>
        </>
      }
    >
      <div className="formbody">
        <p className="filename">{file.name}</p>
        <p>{words.contents(sealed)}</p>
        <DigestWords words={sealed.words} label={words.words} />
        <p className="sm dim">{words.after}</p>
      </div>
    </Dialog>
  );
}
