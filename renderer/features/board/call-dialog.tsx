import {
  IconAddressBook,
  IconCopy,
  IconFileSpreadsheet,
  IconFileWord,
  IconPhone,
  IconPrinter,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';

import type { CallReason } from '../../../shared/domain/board/call-list.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Board } from './board-data.ts';
import { callLines, callText, countReasons, type Call } from './call-lines.ts';
import { CallTable } from './call-table.tsx';

const t = vi.board.chase;

type Props = {
  readonly board: Board;
  readonly onContacts: () => void;
  readonly onClose: () => void;
};

const REASONS = ['quarantined', 'not-sent', 'returned', 'waiting', 'incomplete'] as const;

/** Whom to call today, at which number, and what to say; to read, print, share (H3). */
export function CallDialog({ board, onContacts, onClose }: Props) {
  const all = useMemo(() => callLines(board), [board]);
  const [reason, setReason] = useState<CallReason | 'all'>('all');
  const calls = reason === 'all' ? all : all.filter(({ words }) => words.reason === reason);
  const counts = countReasons(all);
  const silent = all.filter(({ row }) => (row.contact?.phone ?? '') === '').length;
  return (
    <Dialog
      title={t.title}
      subtitle={all.length === 0 ? t.none : t.summary(all.length, silent)}
      width="full"
      onClose={onClose}
      footer={<Files calls={calls} onContacts={onContacts} onClose={onClose} />}
    >
      <div className="calls">
        <div className="calls__bar">
          <Select
            label={t.reasonsLabel}
            value={reason}
            choices={[
              { value: 'all', label: t.allReasons(all.length) },
              ...REASONS.filter((it) => counts.has(it)).map((value) => ({
                value,
                label: t.reasons[value](counts.get(value) ?? 0),
              })),
            ]}
            onChoose={setReason}
          />
        </div>
        {calls.length === 0 ? (
          <EmptyNote icon={IconPhone} title={t.none} text={t.noneText} />
        ) : (
          <CallTable calls={calls} />
        )}
      </div>
    </Dialog>
  );
}

type FilesProps = {
  readonly calls: readonly Call[];
  readonly onContacts: () => void;
  readonly onClose: () => void;
};

/** The list outside the window: Excel, Word, paper, clipboard. */
function Files({ calls, onContacts, onClose }: FilesProps) {
  const [error, setError] = useState<CallError | null>(null);
  const nobody = calls.length === 0 ? t.none : null;
  const make = async (format: 'xlsx' | 'docx') => {
    const units = calls.map(({ row }) => row.unit.code);
    const result = await run('call-list.file', { units, format });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(callText(calls));
    toast(t.copied);
  };
  return (
    <div className="calls__foot">
      {error === null ? null : <ErrorNote error={error} />}
      <div className="row">
        <Button icon={IconFileSpreadsheet} blocked={nobody} onClick={() => void make('xlsx')}>
          {t.excel}
        </Button>
        <Button icon={IconFileWord} blocked={nobody} onClick={() => void make('docx')}>
          {t.word}
        </Button>
        <Button icon={IconCopy} blocked={nobody} onClick={() => void copy()}>
          {t.copy}
        </Button>
        <Button
          icon={IconPrinter}
          blocked={nobody}
          onClick={() => {
            window.print();
          }}
        >
          {vi.board.print}
        </Button>
        <Button icon={IconAddressBook} onClick={onContacts}>
          {t.contacts}
        </Button>
        <Button className="end" variant="primary" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </div>
  );
}
