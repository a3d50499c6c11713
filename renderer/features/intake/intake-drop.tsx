import { useEffect, useRef, type ReactNode, type RefObject } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands } from '../../api/commands.ts';
import { useProgress } from '../../api/events.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { droppedFiles } from '../../ui/folder-files.ts';
import { readFolder } from './import-button.tsx';
import { handCounted } from './intake-store.ts';
import { looksLikePackage, readFiles } from './reading-flow.ts';

const t = vi.intake;

/** A screen that takes dropped packages and folders anywhere, and Ctrl+O for its file button. */
export function IntakeDrop({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useCounting();
  useCommands([
    {
      id: 'intake.files',
      label: t.chooseFiles,
      group: 'commands',
      keys: ['Ctrl', 'O'],
      run: () => {
        chooseFiles(box);
      },
    },
    { id: 'intake.folder', label: t.chooseFolder, group: 'commands', run: readFolder },
  ]);
  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.isComposing || event.code !== 'KeyO') return;
      event.preventDefault();
      chooseFiles(box);
    };
    document.addEventListener('keydown', choose);
    return () => {
      document.removeEventListener('keydown', choose);
    };
  }, []);
  return (
    <FileDrop
      className="sheetpart"
      onFiles={(files) => void readFiles(files)}
      onDrop={(transfer) => void readDrop(transfer)}
    >
      <div className="sheetpart" ref={box}>
        {children}
      </div>
    </FileDrop>
  );
}

function chooseFiles({ current }: RefObject<HTMLDivElement | null>): void {
  current?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
}

async function readDrop(transfer: DataTransfer): Promise<void> {
  const { files, passedOver } = await droppedFiles(transfer, looksLikePackage);
  await readFiles(files, passedOver);
}

/** The backend says each file of a call as it is done. */
function useCounting(): void {
  const progress = useProgress();
  const done = progress?.task === 'intake' || progress?.task === 'inspect' ? progress.done : null;
  useEffect(() => {
    if (done !== null) handCounted(done);
  }, [done]);
}
