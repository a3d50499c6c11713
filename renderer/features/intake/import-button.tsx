import { IconFileZip } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { FileButton } from '../../ui/file-drop.tsx';
import { readFiles } from './intake-flow.ts';

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
