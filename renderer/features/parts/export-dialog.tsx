import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { SignedDialog, SigningDialog } from '../../ui/signing-dialog.tsx';

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
  const sign = async () => {
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
  if (exported !== null)
    return (
      <SignedDialog
        title={words.done}
        file={exported.file}
        contents={words.contents(exported.leaves, exported.sections, exported.documents)}
        digest={exported.words}
        digestLabel={words.words}
        after={words.words}
        save={words.download}
        onClose={onClose}
      />
    );
  return (
    <SigningDialog
      title={task === null ? words.back : words.give(task.officer)}
      label={vi.common.passphrase}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      go={words.go}
      going={words.going}
      busy={busy}
      blocked={passphrase === '' ? words.passphraseMissing : null}
      error={error}
      onSign={() => void sign()}
      onClose={onClose}
    >
      <p>{task === null ? words.backText : words.giveText(task.count)}</p>
      <p className="sm dim">{words.inside}</p>
    </SigningDialog>
  );
}
