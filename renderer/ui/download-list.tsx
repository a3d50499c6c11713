import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';

import { formatBytes } from '../../shared/i18n/format.ts';
import { vi } from '../../shared/i18n/vi.ts';
import type { CallError } from '../../shared/ipc/define.ts';
import type { ExportedFile } from '../../shared/ipc/dto.ts';
import { download } from '../api/files.ts';
import { run } from '../api/use-query.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';

const t = vi.deskParts.download;

type Props = { readonly files: readonly ExportedFile[]; readonly label: string };

/** Files the backend made, each to save, or all in one go. */
export function DownloadList({ files, label }: Props) {
  if (files.length === 0) return null;
  return (
    <>
      {files.length > 1 ? <AllTogether files={files} /> : null}
      <ul className="downloads" aria-label={label}>
        {files.map((file) => (
          <li key={file.id}>
            <span className="grow">{file.name}</span>
            <span className="dim num">{formatBytes(file.size)}</span>
            <Button
              size="sm"
              icon={IconDownload}
              aria-label={t.one(file.name)}
              onClick={() => {
                download(file);
              }}
            >
              {t.button}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One ZIP: a window that saves hundreds of files one by one asks hundreds of times where to. */
function AllTogether({ files }: Pick<Props, 'files'>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const save = async () => {
    setBusy(true);
    const named = files.map(({ id, name }) => ({ id, name }));
    const together = await run('file.together', { files: named });
    setBusy(false);
    setError(together.ok ? null : together.error);
    if (together.ok) download(together.value);
  };
  return (
    <div className="downloads__all">
      <Button icon={IconDownload} busy={busy} onClick={() => void save()}>
        {t.all(files.length)}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}
