import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { DownloadList } from '../../ui/download-list.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

const words = vi.workbook.give;

/** Makes the workbook of the form as it is saved now. */
export function GiveCard() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const make = async () => {
    setBusy(true);
    const result = await run('workbook.export', {});
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setFile(result.value);
    announce(words.done);
  };
  return (
    <section className="card card--pad stack" aria-labelledby="workbook-give">
      <h2 className="h-sec" id="workbook-give">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {error === null ? null : <ErrorNote error={error} />}
      <div className="row">
        <Button
          variant={file === null ? 'primary' : 'plain'}
          icon={IconFileSpreadsheet}
          busy={busy}
          onClick={() => void make()}
        >
          {labelOf(busy, file)}
        </Button>
      </div>
      {file === null ? null : (
        <>
          <p>{words.done}</p>
          <DownloadList files={[file]} label={words.files} />
        </>
      )}
    </section>
  );
}

function labelOf(busy: boolean, file: ExportedFile | null): string {
  if (busy) return words.busy;
  return file === null ? words.button : words.again;
}
