import { IconSignature } from '@tabler/icons-react';
import { useId, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useSession } from '../../api/session.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ApproveBox } from './approve-box.tsx';
import { ChangesNote } from './changes-note.tsx';
import { SealContents } from './seal-contents.tsx';
import { SealedResult } from './sealed-result.tsx';
import type { Preview } from './send-steps.tsx';

const words = vi.submission.dialog;

type Props = { readonly preview: Preview; readonly onClose: () => void };

/** Sample criteria are never mistaken for the decided ones (C7). */
function setName({ criteria }: Preview): string {
  return words.criteria(criteria.title, criteria.version, criteria.sample);
}

/** What goes into the file, the key's passphrase, then the file itself (05b, S2). */
export function SealDialog({ preview, onClose }: Props) {
  const { desk } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [sealed, setSealed] = useState<Data<'submission.seal'> | null>(null);
  const formId = useId();
  const seal = async () => {
    setBusy(true);
    const result = await run('submission.seal', { passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setSealed(result.value);
    announce(words.done.title);
  };
  if (sealed !== null) return <SealedResult sealed={sealed} onClose={onClose} />;
  const unit = desk.unit.name;
  return (
    <Dialog
      title={words.title}
      subtitle={`${words.subtitle(unit, preview.receiver, preview.revision)} ${setName(preview)}`}
      onClose={onClose}
      footer={
        <>
          <p className="sm dim grow">{words.after(preview.revision + 1)}</p>
          <Button size="lg" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button
            type="submit"
            form={formId}
            size="lg"
            variant="primary"
            icon={IconSignature}
            busy={busy}
            blocked={passphrase === '' ? words.passphraseMissing : null}
          >
            {busy ? words.sealing : words.title}
          </Button>
        </>
      }
    >
      <form
        className="ex"
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !busy) void seal();
        }}
      >
        <div className="ex__col">
          <SealContents preview={preview} onLeave={onClose} />
          <ChangesNote />
          <div className="field">
            <p className="label">{words.fileName}</p>
            <p className="filename">{preview.fileName}</p>
          </div>
        </div>
        <div className="ex__col">
          <ApproveBox preview={preview} />
          <section aria-label={words.key}>
            <h3 className="h-sec">{words.key}</h3>
            <p className="sm">{words.keyOf(unit)}</p>
            <PassphraseField
              // The dialog was opened to type this.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              label={vi.common.passphrase}
              value={passphrase}
              onText={setPassphrase}
            />
            <p className="sm dim">{words.integrity}</p>
          </section>
          {error === null ? null : <ErrorNote error={error} />}
        </div>
      </form>
    </Dialog>
  );
}
