import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { toast } from '../../ui/toasts.tsx';

const words = vi.submission.send;

/** "Thu hồi, sửa": opens the next revision after saying what that means (U9). */
export function RecallButton({ next }: { readonly next: number }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const recall = async () => {
    setBusy(true);
    const result = await run('submission.recall', {});
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(words.recalled(result.value.revision));
    goTo({ name: 'form' });
  };
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <Button
        icon={IconArrowBackUp}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.recall}
      </Button>
      {asking ? (
        <Dialog
          width="narrow"
          title={words.recallTitle}
          onClose={close}
          footer={
            <>
              <span className="grow" />
              <Button onClick={close}>{vi.common.cancel}</Button>
              <Button variant="primary" busy={busy} onClick={() => void recall()}>
                {words.recallGo(next)}
              </Button>
            </>
          }
        >
          <div className="page stack">
            <p>{words.recallText(next)}</p>
            {error === null ? null : <ErrorNote error={error} />}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
