import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

const words = vi.workbook.done;

/** How the last look at a workbook ended. */
export type Done =
  | { readonly kind: 'taken'; readonly count: number; readonly fileName: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'undone'; readonly count: number };

type Props = { readonly done: Done; readonly onDone: (done: Done) => void };

/** What was taken, with the way back. */
export function DoneNote({ done, onDone }: Props) {
  const note = useRef<HTMLDivElement>(null);
  // What the keyboard stood on is gone; the next Tab leads on from here.
  useEffect(() => {
    note.current?.focus();
  }, []);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const undo = async () => {
    setBusy(true);
    const result = await run('workbook.take-back', {});
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(words.undone(result.value.count));
    onDone({ kind: 'undone', count: result.value.count });
  };
  if (error !== null) return <ErrorNote error={error} />;
  return (
    <div ref={note} tabIndex={-1}>
      <Callout
        tone={done.kind === 'taken' ? 'ok' : 'accent'}
        actions={
          done.kind === 'taken' ? (
            <Button size="sm" icon={IconArrowBackUp} busy={busy} onClick={() => void undo()}>
              {words.undo}
            </Button>
          ) : null
        }
      >
        <p>{sentence(done)}</p>
      </Callout>
    </div>
  );
}

function sentence(done: Done): string {
  if (done.kind === 'taken') return words.taken(done.count, done.fileName);
  return done.kind === 'left' ? words.left : words.undone(done.count);
}
