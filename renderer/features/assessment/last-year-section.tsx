import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useCommands } from '../../api/commands.ts';
import { uploadFile } from '../../api/files.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton } from '../../ui/file-drop.tsx';
import { useLastYear } from './use-last-year.ts';

const words = vi.leafSide.lastYear;
type Opened = Data<'last-year.open'>;

/** Opens the unit's own submission of an earlier year to compare with, or closes it (U2). */
export function LastYearSection() {
  const lastYear = useLastYear();
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useCommands([
    {
      id: 'last-year.open',
      label: words.open,
      group: 'commands',
      icon: IconFolderOpen,
      run: () => document.querySelector<HTMLElement>('[data-opens="last-year"]')?.click(),
    },
  ]);
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setBusy(true);
    setError(null);
    const uploaded = await uploadFile(file);
    const result = uploaded.ok ? await run('last-year.open', { file: uploaded.value }) : uploaded;
    setBusy(false);
    if (result.ok) setOpened(result.value);
    else setError(result.error);
  };
  const forget = async () => {
    const result = await run('last-year.forget', {});
    if (result.ok) announce(words.forgotten);
    else setError(result.error);
  };
  return (
    <section aria-labelledby="last-year">
      <h3 className="h-sec" id="last-year">
        {words.title}
      </h3>
      <p className={lastYear === null ? 'dim' : undefined}>
        {lastYear === null ? words.hint : words.opened(lastYear.year)}
      </p>
      <div className="row">
        <FileButton
          data-opens="last-year"
          size="sm"
          icon={IconFolderOpen}
          accept=".cqdt,.zip"
          busy={busy}
          onFiles={(files) => void open(files)}
        >
          {buttonWords(busy, lastYear !== null)}
        </FileButton>
        {lastYear === null ? null : (
          <Button size="sm" variant="quiet" onClick={() => void forget()}>
            {words.forget}
          </Button>
        )}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      {opened === null ? null : <OpenedDialog opened={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

function buttonWords(busy: boolean, another: boolean): string {
  if (busy) return words.opening;
  return another ? words.another : words.open;
}

type DialogProps = { readonly opened: Opened; readonly onClose: () => void };

/** Which file it is, what was checked of it and what could not be, before anybody relies on it. */
function OpenedDialog({ opened, onClose }: DialogProps) {
  const figures = Object.keys(opened.answers).length;
  const leaves = Object.keys(opened.points).length;
  return (
    <Dialog
      title={words.opened(opened.year)}
      subtitle={opened.fileName}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button variant="primary" onClick={onClose}>
            {vi.common.done}
          </Button>
        </>
      }
    >
      <div className="page stack">
        <p>{words.counts(figures, leaves)}</p>
        <p>{opened.certificateChecked ? words.checked : words.checkedPartly}</p>
        <p>{words.claimed}</p>
        <p className="dim">{words.signer(opened.signer)}</p>
      </div>
    </Dialog>
  );
}
