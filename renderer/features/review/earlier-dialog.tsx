import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useProgress } from '../../api/events.ts';
import { uploadFile } from '../../api/files.ts';
import { run, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton } from '../../ui/file-drop.tsx';

const t = vi.review.earlier;
type Opened = Data<'review.open-earlier'>;

/** Submissions of an earlier year, opened to stand beside this year's figures; nothing of them counts. */
export function EarlierDialog({
  here,
  onClose,
}: {
  readonly here: number;
  readonly onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const progress = useProgress();
  const open = async (chosen: readonly File[]) => {
    setBusy(true);
    const result = await openAll(chosen);
    setBusy(false);
    setOpened(result.ok ? result.value : null);
    setError(result.ok ? null : result.error);
  };
  const refused = opened?.files.filter(({ outcome }) => outcome !== 'taken') ?? [];
  return (
    <Dialog
      title={t.title}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <div className="formbody">
        <p>{t.text}</p>
        {here === 0 ? null : <p className="dim">{t.here(here)}</p>}
        <div>
          <FileButton
            variant="primary"
            icon={IconFolderOpen}
            accept=".cqdt,.zip"
            multiple
            busy={busy}
            onFiles={(files) => void open(files)}
          >
            {t.choose}
          </FileButton>
        </div>
        {busy && progress !== null ? (
          <output className="dim">{t.running(progress.done, progress.total)}</output>
        ) : null}
        {opened === null ? null : (
          <output>
            <p className="med">{t.taken(opened.taken)}</p>
            <ul>
              {refused.map(({ name, outcome }) => (
                <li key={name}>{`${name}: ${t.outcome[outcome]}`}</li>
              ))}
            </ul>
          </output>
        )}
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}

/** One after the other: hundreds of files would otherwise be in memory at once. */
async function openAll(chosen: readonly File[]): ReturnType<typeof run<'review.open-earlier'>> {
  const tokens: string[] = [];
  for (const file of chosen) {
    const token = await uploadFile(file);
    if (!token.ok) return { ok: false, error: { code: 'internal' } };
    tokens.push(token.value);
  }
  return await run('review.open-earlier', { files: tokens });
}
