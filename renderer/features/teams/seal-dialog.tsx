import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { SignedDialog, SigningDialog } from '../../ui/signing-dialog.tsx';

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
  const sign = async () => {
    setBusy(true);
    const result = await run('findings.seal', { workset: workset.digest, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setSealed(result.value);
    announce(words.done);
  };
  if (sealed !== null)
    return (
      <SignedDialog
        title={words.done}
        file={sealed.file}
        contents={words.contents(sealed)}
        digest={sealed.words}
        digestLabel={words.words}
        after={words.after}
        save={words.download}
        onClose={onClose}
      />
    );
  return (
    <SigningDialog
      title={words.title}
      label={vi.common.passphrase}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      go={words.go}
      going={words.going}
      busy={busy}
      blocked={passphrase === '' ? words.missing : null}
      error={error}
      onSign={() => void sign()}
      onClose={onClose}
    >
      <p>{words.text(workset.done)}</p>
    </SigningDialog>
  );
}
