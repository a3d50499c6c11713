import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Keys } from '../../ui/keys.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Preview } from './document-preview.ts';
import type { Wanted } from './wanted.ts';

const words = vi.documents;
type Job = 'word' | 'print';

type Props = { readonly wanted: Wanted; readonly preview: Preview };

/** Word and PDF to keep, and the PDF in the machine's own program, which prints it. */
export function DocumentActions({ wanted, preview }: Props) {
  const [busy, setBusy] = useState<Job | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const notYet = preview.status === 'ready' ? null : words.making;
  const nothing = preview.status === 'failed' && preview.error.code === 'document/nothing-sent';

  const word = async () => {
    setBusy('word');
    const made = await run('document.make', { ...wanted, format: 'docx' });
    setBusy(null);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    download(made.value);
    toast(words.ready(made.value.name));
  };
  const print = async () => {
    if (preview.status !== 'ready' || busy !== null) return;
    setBusy('print');
    const { id, name } = preview.file;
    const opened = await run('document.open', { id, name });
    setBusy(null);
    setError(opened.ok || opened.error.code === 'host/no-open' ? null : opened.error);
    if (opened.ok) return toast(words.opened);
    if (opened.error.code !== 'host/no-open') return;
    download(preview.file);
    toast(words.downloaded);
  };
  usePrintKey(() => void print());

  return (
    <div className="stack">
      <Button
        variant="primary"
        icon={IconFileTypeDocx}
        busy={busy === 'word'}
        blocked={nothing ? words.toSend : null}
        onClick={() => void word()}
      >
        {words.word}
      </Button>
      <Button
        icon={IconFileTypePdf}
        blocked={notYet}
        onClick={() => {
          if (preview.status === 'ready') download(preview.file);
        }}
      >
        {words.pdf}
      </Button>
      <Button
        icon={IconPrinter}
        busy={busy === 'print'}
        blocked={notYet}
        aria-keyshortcuts="Control+P"
        onClick={() => void print()}
      >
        {words.print}
        <Keys keys={words.printKeys} />
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}

/** Ctrl+P on this screen means the document, not the screen around it. */
function usePrintKey(onPrint: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'p' || event.altKey || event.shiftKey) return;
      event.preventDefault();
      onPrint();
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  });
}
