import {
  IconDownload,
  IconFileDescription,
  IconFileSpreadsheet,
  IconListDetails,
} from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { toast } from '../../ui/toasts.tsx';

const t = vi.ranking;

type Props = { readonly onFailed: (error: CallError | null) => void };

/** Workbook, summary report and the ledger of decisions: views of the ranking, made on demand (K7, T5). */
export function ExportMenu({ onFailed }: Props) {
  const [busy, setBusy] = useState(false);
  async function make(call: Promise<Result<ExportedFile, CallError>>): Promise<void> {
    setBusy(true);
    const result = await call;
    setBusy(false);
    onFailed(result.ok ? null : result.error);
    if (!result.ok) return;
    download(result.value);
    toast(t.exported(result.value.name));
  }
  return (
    <MenuButton
      label={busy ? t.exporting : t.actions.export}
      icon={IconDownload}
      busy={busy}
      items={[
        {
          label: t.actions.excel,
          icon: IconFileSpreadsheet,
          onChoose: () => void make(run('ranking.export', { format: 'xlsx' })),
        },
        {
          label: t.actions.word,
          icon: IconFileDescription,
          onChoose: () => void make(run('ranking.export', { format: 'docx' })),
        },
        {
          label: t.actions.ledger,
          icon: IconListDetails,
          onChoose: () => void make(run('ledger.file', {})),
        },
      ]}
    />
  );
}
