import { IconDownload, IconFileDescription, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useCommands } from '../../api/commands.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { toast } from '../../ui/toasts.tsx';

const t = vi.summary;

const WANTED = [
  { id: 'xlsx', format: 'xlsx', profile: 'nd30', icon: IconFileSpreadsheet },
  { id: 'nd30', format: 'docx', profile: 'nd30', icon: IconFileDescription },
  { id: 'tt01', format: 'docx', profile: 'tt01', icon: IconFileDescription },
] as const;

type Props = { readonly onFailed: (error: CallError | null) => void };

/** The summary as a workbook and as a report, in the layout of either circular (H6). */
export function SummaryExport({ onFailed }: Props) {
  const [busy, setBusy] = useState(false);
  async function make({ format, profile }: (typeof WANTED)[number]): Promise<void> {
    setBusy(true);
    const result = await run('summary.file', { format, profile });
    setBusy(false);
    onFailed(result.ok ? null : result.error);
    if (!result.ok) return;
    download(result.value);
    toast(t.exported(result.value.name));
  }
  useCommands(
    WANTED.map((wanted) => ({
      id: `summary.${wanted.id}`,
      label: t.formats[wanted.id],
      group: 'documents',
      icon: wanted.icon,
      run: () => void make(wanted),
    })),
  );
  return (
    <MenuButton
      label={busy ? t.exporting : t.export}
      icon={IconDownload}
      busy={busy}
      items={WANTED.map((wanted) => ({
        label: t.formats[wanted.id],
        icon: wanted.icon,
        onChoose: () => void make(wanted),
      }))}
    />
  );
}
