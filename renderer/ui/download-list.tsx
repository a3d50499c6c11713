import { IconDownload } from '@tabler/icons-react';

import { formatBytes } from '../../shared/i18n/format.ts';
import { vi } from '../../shared/i18n/vi.ts';
import type { ExportedFile } from '../../shared/ipc/dto.ts';
import { download } from '../api/files.ts';
import { Button } from './button.tsx';

const t = vi.deskParts.download;

type Props = { readonly files: readonly ExportedFile[]; readonly label: string };

/** Files the backend made, each to save, or all in one go. */
export function DownloadList({ files, label }: Props) {
  if (files.length === 0) return null;
  return (
    <>
      {files.length > 1 ? (
        <p className="downloads__all">
          <Button
            icon={IconDownload}
            onClick={() => {
              files.forEach(download);
            }}
          >
            {t.all(files.length)}
          </Button>
        </p>
      ) : null}
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
