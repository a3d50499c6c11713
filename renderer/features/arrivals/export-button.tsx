import {
  IconDownload,
  IconFileDescription,
  IconFileSpreadsheet,
  IconFileTypePdf,
} from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { toast } from '../../ui/toasts.tsx';

const t = vi.arrivals.export;

type Props = {
  /** The lines on the screen, in their order: the file holds what is seen. */
  readonly numbers: readonly number[];
  readonly onFailed: (error: CallError | null) => void;
};

/** The arrival ledger and the list of receipts as files (X6). */
export function ExportButton({ numbers, onFailed }: Props) {
  const [busy, setBusy] = useState(false);
  async function make(list: 'ledger' | 'receipts', format: 'xlsx' | 'docx' | 'pdf'): Promise<void> {
    setBusy(true);
    const result = await run('arrival.file', { list, format, numbers: [...numbers] });
    setBusy(false);
    onFailed(result.ok ? null : result.error);
    if (!result.ok) return;
    download(result.value);
    toast(t.done(result.value.name));
  }
  return (
    <MenuButton
      label={t.label}
      icon={IconDownload}
      busy={busy}
      items={[
        {
          label: t.ledgerXlsx,
          icon: IconFileSpreadsheet,
          onChoose: () => void make('ledger', 'xlsx'),
        },
        {
          label: t.ledgerDocx,
          icon: IconFileDescription,
          onChoose: () => void make('ledger', 'docx'),
        },
        {
          label: t.receiptsDocx,
          icon: IconFileDescription,
          onChoose: () => void make('receipts', 'docx'),
        },
        {
          label: t.receiptsPdf,
          icon: IconFileTypePdf,
          onChoose: () => void make('receipts', 'pdf'),
        },
        {
          label: t.receiptsXlsx,
          icon: IconFileSpreadsheet,
          onChoose: () => void make('receipts', 'xlsx'),
        },
      ]}
    />
  );
}
