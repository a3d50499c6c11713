import { IconDownload, IconFileExport } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';

import { vi } from '../../shared/i18n/vi.ts';
import type { CallError } from '../../shared/ipc/define.ts';
import type { ExportedFile } from '../../shared/ipc/dto.ts';
import { download } from '../api/files.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { DigestWords } from './digest-words.tsx';
import { ErrorNote } from './error-note.tsx';
import { PassphraseField } from './passphrase-field.tsx';

type Props = {
  readonly title: string;
  /** What will be signed, above the passphrase. */
  readonly children: ReactNode;
  /** Choices below it, if any. */
  readonly choices?: ReactNode;
  readonly label: string;
  readonly passphrase: string;
  readonly onPassphrase: (text: string) => void;
  /** The button, and what it says meanwhile. */
  readonly go: string;
  readonly going: string;
  readonly busy: boolean;
  /** Why nothing can be signed yet; null when it can. */
  readonly blocked: string | null;
  readonly error: CallError | null;
  readonly onSign: () => void;
  readonly onClose: () => void;
};

/** Asks for the passphrase of this machine's key and signs; Enter does it. */
export function SigningDialog(props: Props) {
  const { busy, blocked, error, onClose } = props;
  const form = useId();
  return (
    <Dialog
      title={props.title}
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
            blocked={blocked}
          >
            {busy ? props.going : props.go}
          </Button>
        </>
      }
    >
      <form
        className="formbody"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (blocked === null && !busy) props.onSign();
        }}
      >
        {props.children}
        <PassphraseField
          // The dialog was opened to type this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={props.label}
          value={props.passphrase}
          onText={props.onPassphrase}
        />
        {props.choices}
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type SignedProps = {
  readonly title: string;
  readonly file: ExportedFile;
  /** What is in it. */
  readonly contents: string;
  /** The digest in words, and what they are for. */
  readonly digest: readonly string[];
  readonly digestLabel: string;
  /** What to do with the file. */
  readonly after: string;
  readonly save: string;
  readonly onClose: () => void;
};

/** The file that was signed, ready to be saved and sent. */
export function SignedDialog(props: SignedProps) {
  const { file, onClose } = props;
  return (
    <Dialog
      title={props.title}
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
            {props.save}
          </Button>
        </>
      }
    >
      <div className="formbody">
        <p className="filename">{file.name}</p>
        <p>{props.contents}</p>
        <DigestWords words={props.digest} label={props.digestLabel} />
        <p className="sm dim">{props.after}</p>
      </div>
    </Dialog>
  );
}
