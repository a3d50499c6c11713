import { IconDownload } from '@tabler/icons-react';

import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { download } from '../../api/files.ts';
import { Button } from '../../ui/button.tsx';
import { useCreatedFiles } from './created-files.ts';

/** Files the first start made, to be sent on. */
export function CreatedFilesCard() {
  const files = useCreatedFiles();
  if (files.length === 0) return null;
  return (
    <section className="card" aria-labelledby="created-files">
      <div className="card__head">
        <h2 id="created-files">{vi.home.filesTitle}</h2>
      </div>
      <ul className="list">
        {files.map(({ label, file }) => (
          <li key={file.id} className="list__row">
            <div className="grow">
              <p className="med">{label}</p>
              <p className="sm dim">
                {file.name}, <span className="num">{formatBytes(file.size)}</span>
              </p>
            </div>
            <Button
              size="sm"
              icon={IconDownload}
              onClick={() => {
                download(file);
              }}
            >
              {vi.common.download}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
