import { IconCopy, IconDownload, IconFileZip } from '@tabler/icons-react';

import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { download } from '../../api/files.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSealedFile } from './use-sealed-file.ts';

const words = vi.submission.dialog.done;

type Props = { readonly sealed: Data<'submission.seal'>; readonly onClose: () => void };

/** After sealing: the file, the words to read over the phone, where to send it, a subject line to copy (S2). */
export function SealedResult({ sealed, onClose }: Props) {
  const { file, receiver, mailbox, subject, revision } = sealed;
  const again = useSealedFile(revision);
  return (
    <Dialog
      width="narrow"
      title={words.title}
      subtitle={words.sendTo(receiver, mailbox)}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={onClose}>
            {vi.common.close}
          </Button>
          <Button
            size="lg"
            icon={IconFileZip}
            title={words.zipHint}
            onClick={() => void again.get('zip')}
          >
            {words.zip}
          </Button>
          <Button
            size="lg"
            variant="primary"
            icon={IconDownload}
            // What one does next; the dialog was opened for it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onClick={() => {
              download(file);
            }}
          >
            {words.download}
          </Button>
        </>
      }
    >
      <div className="page stack">
        <p className="filename">
          {file.name}, <span className="num">{formatBytes(file.size)}</span>
        </p>
        <h3 className="h-sec">{words.words}</h3>
        <DigestWords words={sealed.words} label={words.words} />
        <p className="sm dim">{words.readBack(receiver)}</p>
        <p className="sm dim">{words.zipHint}</p>
        {again.error === null ? null : <ErrorNote error={again.error} />}
        <h3 className="h-sec">{words.subject}</h3>
        <p className="filename">{subject}</p>
        <p>
          <Button
            size="sm"
            icon={IconCopy}
            onClick={() => {
              void navigator.clipboard.writeText(subject);
              toast(words.copied);
            }}
          >
            {words.copy}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
