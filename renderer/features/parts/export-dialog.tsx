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

const words = vi.parts.export;

type Props = {
  /** The officer whose work is handed over; null on a helper, which gives its own work back. */
  readonly task: { readonly officer: string; readonly count: number } | null;
  readonly onClose: () => void;
};

/** Signs a part with this machine's key and gives the file. */
export function ExportDialog({ task, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [exported, setExported] = useState<Data<'parts.give'> | null>(null);
  const formId = useId();
  const go = async () => {
    setBusy(true);
    const result =
      task === null
        ? await run('parts.return', { passphrase })
        : await run('parts.give', { officer: task.officer, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setExported(result.value);
    announce(words.done);
  };
  if (exported !== null) return <ExportedDialog exported={exported} onClose={onClose} />;
  return (
    <Dialog
      title={task === null ? words.back : words.give(task.officer)}
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
            form={formId}
            size="lg"
            variant="primary"
            icon={IconFileExport}
            busy={busy}
            blocked={passphrase === '' ? words.passphraseMissing : null}
          >
            {busy ? words.going : words.go}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !busy) void go();
        }}
      >
        <p>{task === null ? words.backText : words.giveText(task.count)}</p>
        <p className="sm dim">{words.inside}</p>
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

type DoneProps = { readonly exported: Data<'parts.give'>; readonly onClose: () => void };

function ExportedDialog({ exported, onClose }: DoneProps) {
  const { file, leaves, sections, documents } = exported;
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
      <div className="stack">
        <p className="filename">{file.name}</p>
        <p>{words.contents(leaves, sections, documents)}</p>
        <DigestWords words={exported.words} label={words.words} />
        <p className="sm dim">{words.words}</p>
      </div>
    </Dialog>
  );
}
