import {
  IconAlertTriangle,
  IconClipboardList,
  IconPaperclip,
  IconSignature,
} from '@tabler/icons-react';
import { useId, useState } from 'react';

import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useSession } from '../../api/session.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ApproveBox } from './approve-box.tsx';
import { SealedResult } from './sealed-result.tsx';
import type { Preview } from './send-steps.tsx';

const words = vi.submission.dialog;

type Props = { readonly preview: Preview; readonly onClose: () => void };

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
      subtitle={words.subtitle(unit, preview.receiver, preview.revision)}
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
        <Contents preview={preview} />
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

function Contents({ preview }: { readonly preview: Preview }) {
  const warnings = preview.problems.filter(({ severity }) => severity === 'warn').length;
  const formBytes = preview.totalBytes - preview.evidenceBytes;
  return (
    <div className="ex__col">
      <section aria-label={words.contents}>
        <h3 className="h-sec">{words.contents}</h3>
        <table className="table ex__list">
          <thead className="sr-only">
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.amount}</th>
              <th scope="col">{words.size}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Icon of={IconClipboardList} size="sm" />
                {words.form}
              </th>
              <td>{words.leaves(preview.leaves)}</td>
              <td className="r num">{formatBytes(formBytes)}</td>
            </tr>
            <tr>
              <th scope="row">
                <Icon of={IconPaperclip} size="sm" />
                {words.evidence}
              </th>
              <td>{words.files(preview.evidenceCount)}</td>
              <td className="r num">{formatBytes(preview.evidenceBytes)}</td>
            </tr>
          </tbody>
        </table>
        <Size preview={preview} />
      </section>
      {warnings === 0 ? null : (
        <p className="state sm warn">
          <Icon of={IconAlertTriangle} />
          {words.warnings(warnings)}
        </p>
      )}
      <div className="field">
        <p className="label">{words.fileName}</p>
        <p className="filename">{preview.fileName}</p>
      </div>
    </div>
  );
}

function Size({ preview }: { readonly preview: Preview }) {
  const { totalBytes, limitBytes, largest } = preview;
  const over = totalBytes > limitBytes;
  const limit = formatBytes(limitBytes);
  return (
    <>
      <div className="ex__size">
        <Meter
          parts={[
            over
              ? { percent: 100, tone: 'err' }
              : { percent: Math.max(1, (totalBytes / limitBytes) * 100) },
          ]}
        />
        <p className={over ? 'sm err' : 'sm'}>
          <strong className="num">{formatBytes(totalBytes)}</strong>{' '}
          {over ? words.tooLarge(limit) : words.within(limit)}
        </p>
      </div>
      {over ? (
        <ul className="sm">
          {largest.map(({ sha256, fileName, size }) => (
            <li key={sha256}>
              {fileName}, <span className="num">{formatBytes(size)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
