import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { toast } from '../../ui/toasts.tsx';

const words = vi.parts.helper;

/** Asks before a helper's machine may approve and seal for the unit. */
export function ReleaseDialog({ onClose }: { readonly onClose: () => void }) {
  const [error, setError] = useState<CallError | null>(null);
  const release = async () => {
    const result = await run('parts.release', {});
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(words.released);
    onClose();
  };
  return (
    <Dialog
      title={words.releaseTitle}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button size="lg" variant="danger" onClick={() => void release()}>
            {words.releaseGo}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.releaseText}</p>
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
