import { IconFolderOpen } from '@tabler/icons-react';
import { useCallback, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useOpenedFiles } from '../../api/events.ts';
import { uploadFile } from '../../api/files.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { HelperDesk } from './helper-desk.tsx';
import { MergeReview } from './merge-review.tsx';
import type { Inspection, Parts } from './parts-data.ts';
import { SplitDesk } from './split-desk.tsx';

const words = vi.parts;

/** Who of the unit fills what; parts that go out and come back (U12). */
export function PartsScreen() {
  const state = useQuery('parts.get', {}, { fresh: true });
  return <QueryView state={state}>{(parts) => <Desk parts={parts} />}</QueryView>;
}

function Desk({ parts }: { readonly parts: Parts }) {
  const [seen, setSeen] = useState<Inspection | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const inspect = useCallback(async (file: string) => {
    setBusy(true);
    const result = await run('parts.inspect', { file });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) setSeen(result.value);
  }, []);
  useOpenedFiles(useCallback((token) => void inspect(token), [inspect]));
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const uploaded = await uploadFile(file);
    if (uploaded.ok) await inspect(uploaded.value);
    else setError(uploaded.error);
  };
  if (seen !== null) {
    return (
      <MergeReview
        seen={seen}
        onClose={() => {
          setSeen(null);
        }}
      />
    );
  }
  return (
    <FileDrop className="parts" onFiles={(files) => void take(files)}>
      <header className="bar">
        <h1>{parts.helper === null ? words.title : words.helper.title}</h1>
        {parts.helper === null ? <p className="sm dim">{words.lead}</p> : null}
        <span className="end" />
        <FileButton
          icon={IconFolderOpen}
          accept=".cqdt,.zip"
          busy={busy}
          onFiles={(files) => void take(files)}
        >
          {busy ? words.opening : words.open}
        </FileButton>
      </header>
      {error === null ? null : (
        <div className="barnote">
          <ErrorNote error={error} />
        </div>
      )}
      {parts.helper === null ? (
        <SplitDesk parts={parts} />
      ) : (
        <HelperDesk parts={parts} helper={parts.helper} />
      )}
    </FileDrop>
  );
}
