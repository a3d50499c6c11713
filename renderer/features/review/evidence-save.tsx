import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { readEvidence } from './evidence-bytes.ts';

/** A checked copy to take along, for kinds of files that another program opens. */
export function EvidenceSave({ unit, sha256 }: { readonly unit: string; readonly sha256: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const save = async () => {
    setBusy(true);
    const read = await readEvidence(unit, sha256);
    setBusy(false);
    if (read.ok) download(read.value.file);
    setError(read.ok ? null : read.error);
  };
  return (
    <>
      <Button icon={IconDownload} size="sm" busy={busy} onClick={() => void save()}>
        {vi.review.evidence.save}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}
