import {
  IconDownload,
  IconFileSpreadsheet,
  IconFileText,
  IconMail,
  IconPrinter,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import { useCommands } from '../../api/commands.ts';
import { download } from '../../api/files.ts';
import { goTo } from '../../api/navigation.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DownloadList } from '../../ui/download-list.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { VisitRow } from './inspection-data.ts';

const t = vi.inspection;

/** The papers of the whole inspection: plan, list, letters, and the screen on paper. */
export function VisitExports({ rows }: { readonly rows: readonly VisitRow[] }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [letters, setLetters] = useState<readonly ExportedFile[]>([]);
  const planFile = async (format: 'docx' | 'xlsx') => {
    setBusy(true);
    const made = await run('inspection.plan-file', { format });
    setBusy(false);
    if (made.ok) download(made.value);
    else setError(made.error);
  };
  const writeLetters = async () => {
    setBusy(true);
    const made = await run('inspection.letters', { units: rows.map(({ unit }) => unit.code) });
    setBusy(false);
    if (made.ok) setLetters(made.value);
    else setError(made.error);
  };
  useCommands([
    {
      id: 'inspection.plan-word',
      label: t.commands.planWord,
      group: 'documents',
      run: () => void planFile('docx'),
    },
  ]);
  return (
    <>
      <MenuButton
        label={t.exports}
        icon={IconDownload}
        busy={busy}
        items={[
          { label: t.planWord, icon: IconFileText, onChoose: () => void planFile('docx') },
          { label: t.planExcel, icon: IconFileSpreadsheet, onChoose: () => void planFile('xlsx') },
          { label: t.letters, icon: IconMail, onChoose: () => void writeLetters() },
          {
            label: t.giveOut,
            icon: IconUsers,
            onChoose: () => {
              goTo({ name: 'team' });
            },
          },
          {
            label: t.print,
            icon: IconPrinter,
            onChoose: () => {
              window.print();
            },
          },
        ]}
      />
      {letters.length === 0 && error === null ? null : (
        <PapersDialog
          letters={letters}
          error={error}
          onClose={() => {
            setLetters([]);
            setError(null);
          }}
        />
      )}
    </>
  );
}

type DialogProps = {
  readonly letters: readonly ExportedFile[];
  readonly error: CallError | null;
  readonly onClose: () => void;
};

function PapersDialog({ letters, error, onClose }: DialogProps) {
  return (
    <Dialog
      title={error === null ? t.lettersTitle : t.exports}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {vi.common.close}
        </Button>
      }
    >
      <div className="formbody">
        {error === null ? <p>{t.lettersText(letters.length)}</p> : <ErrorNote error={error} />}
      </div>
      <DownloadList files={letters} label={t.lettersTitle} />
    </Dialog>
  );
}
