import { IconDownload } from '@tabler/icons-react';

import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { download } from '../../api/files.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';

const t = vi.bundle;

type Props = { readonly sealed: Data<'bundle.seal'>; readonly onClose: () => void };

/** The bundle as it goes out: its file, and its digest in words for the telephone. */
export function SealedDialog({ sealed, onClose }: Props) {
  const { file, revision, digest, words } = sealed;
  return (
    <Dialog
      title={t.done.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button
            icon={IconDownload}
            onClick={() => {
              download(file);
            }}
          >
            {t.done.download}
          </Button>
          <Button className="end" variant="primary" onClick={onClose}>
            {t.done.close}
          </Button>
        </>
      }
    >
      <div className="formbody">
        <p>{t.done.text(revision)}</p>
        <p className="med wraptext">
          {file.name} <span className="dim num reg">{formatBytes(file.size)}</span>
        </p>
        <DigestWords words={words} label={t.done.words} />
        <p className="hexline">{digest.match(/.{4}/g)?.join(' ')}</p>
      </div>
    </Dialog>
  );
}
