import { IconFileZip, IconFolderOpen } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-drop.tsx';
import { chooseFolder } from '../../ui/folder-files.ts';
import { looksLikePackage, readFiles } from './reading-flow.ts';

const t = vi.intake;

/** Opens the system's file dialog for packages; Ctrl+O does the same (screen 06). */
export function ImportButton({ label = t.import }: { readonly label?: string }) {
  return (
    <FileButton
      multiple
      accept=".cqdt,.zip"
      variant="primary"
      icon={IconFileZip}
      onFiles={(files) => void readFiles(files)}
    >
      {label}
    </FileButton>
  );
}

/** Opens the system's dialog for a folder: every package in it, at any depth (H1). */
export function FolderButton() {
  return (
    <Button icon={IconFolderOpen} onClick={readFolder}>
      {t.folder}
    </Button>
  );
}

/** Asks for a folder and reads its packages; what is no package by its name is counted, not looked at. */
export function readFolder(): void {
  chooseFolder(looksLikePackage, ({ files, passedOver }) => void readFiles(files, passedOver));
}
