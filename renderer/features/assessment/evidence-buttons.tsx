import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { downloadDocument } from './evidence-actions.ts';

const words = vi.evidence;

/** Takes a copy of a document out of the app: as a download, or into the system's program after a question. */
export function DocumentButtons({ item }: { readonly item: EvidenceItem }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  return (
    <>
      <Button icon={IconDownload} onClick={() => void downloadDocument(item.sha256).then(setError)}>
        {words.details.download}
      </Button>
      <Button
        icon={IconExternalLink}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.details.open}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
      {asking ? (
        <OpenDialog
          item={item}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

type Props = { readonly item: EvidenceItem; readonly onClose: () => void };

/** Another program runs only after a person said so, knowing what it is given. */
function OpenDialog({ item, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const open = async () => {
    setBusy(true);
    const opened = await run('evidence.open', { sha256: item.sha256 });
    setBusy(false);
    if (!opened.ok) {
      setError(opened.error);
      return;
    }
    announce(words.opening.done(evidenceName(item)));
    onClose();
  };
  return (
    <Dialog
      title={words.opening.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <span className="end" />
          <Button onClick={onClose}>{vi.common.cancel}</Button>
          <Button variant="primary" icon={IconExternalLink} busy={busy} onClick={() => void open()}>
            {words.opening.open}
          </Button>
        </>
      }
    >
      <div className="fill stack">
        <p>{words.opening.body(item.fileName)}</p>
        <p>
          {words.opening.copy} {words.opening.trust}
        </p>
        {error === null ? null : (
          <ErrorNote
            error={error}
            actions={
              <Button
                size="sm"
                icon={IconDownload}
                onClick={() => void downloadDocument(item.sha256)}
              >
                {words.details.download}
              </Button>
            }
          />
        )}
      </div>
    </Dialog>
  );
}
