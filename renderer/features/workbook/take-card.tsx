import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { announce } from '../../ui/announcer.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { inspect, type Inspected } from './workbook-data.ts';

const words = vi.workbook.take;

type Props = { readonly locked: boolean; readonly onSeen: (seen: Inspected) => void };

/** Takes a filled workbook and has it looked at. */
export function TakeCard({ locked, onSeen }: Props) {
  const reading = useReading(onSeen);
  return (
    <section className="card card--pad stack" aria-labelledby="workbook-take">
      <h2 className="h-sec" id="workbook-take">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {locked ? (
        <Callout tone="warn">
          <p>{words.locked}</p>
        </Callout>
      ) : null}
      {reading.error === null ? null : <ErrorNote error={reading.error} />}
      {reading.many ? (
        <Callout tone="warn" role="alert">
          <p>{words.oneFile}</p>
        </Callout>
      ) : null}
      <FileDrop className="drop--box" onFiles={reading.take}>
        <div className="row">
          <FileButton
            icon={IconFolderOpen}
            accept=".xlsx"
            busy={reading.busy}
            blocked={locked ? words.locked : null}
            onFiles={reading.take}
          >
            {reading.busy ? words.reading : words.button}
          </FileButton>
          <span className="sm dim">{words.drop}</span>
        </div>
      </FileDrop>
    </section>
  );
}

/** Reading one workbook at a time, with what went wrong. */
export function useReading(onSeen: (seen: Inspected) => void) {
  const [busy, setBusy] = useState(false);
  const [many, setMany] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const read = async (file: File) => {
    setBusy(true);
    setError(null);
    announce(words.reading);
    const seen = await inspect(file);
    setBusy(false);
    if (seen.ok) onSeen(seen.value);
    else setError(seen.error);
  };
  return {
    busy,
    many,
    error,
    take: (files: readonly File[]) => {
      const [file] = files;
      setMany(files.length > 1);
      if (file !== undefined && files.length === 1 && !busy) void read(file);
    },
  };
}
