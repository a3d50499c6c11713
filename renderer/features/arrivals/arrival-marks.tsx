import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconClockExclamation,
  IconEqual,
  IconGitFork,
  IconKeyOff,
  IconReceipt,
  IconReceiptOff,
  IconReceiptRefund,
  IconSend2,
  IconVersions,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

import { judgedShort } from '../../../shared/i18n/arrival-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon, type Tone } from '../../ui/icon.tsx';
import type { ArrivalRow } from './arrival-rows.ts';

const t = vi.arrivals;

type Look = { readonly of: TablerIcon; readonly tone: Tone };

const FATES: Readonly<Record<ArrivalRow['fate'], Look>> = {
  counted: { of: IconCircleCheckFilled, tone: 'ok' },
  repeated: { of: IconEqual, tone: 'mute' },
  rejected: { of: IconGitFork, tone: 'mute' },
  'key-revoked': { of: IconKeyOff, tone: 'err' },
  returned: { of: IconSend2, tone: 'warn' },
  superseded: { of: IconVersions, tone: 'mute' },
  'late-revision': { of: IconClockExclamation, tone: 'mute' },
  late: { of: IconAlertTriangleFilled, tone: 'err' },
  excluded: { of: IconCircleMinus, tone: 'mute' },
};

/** Whether an arrival counts, and why not: shape and words. */
export function FateMark({ row }: { readonly row: ArrivalRow }) {
  const { of, tone } = FATES[row.fate];
  return (
    <span className="state">
      <Icon of={of} tone={tone} />
      <span className={row.fate === 'counted' ? 'med' : ''}>{t.fates[row.fate]}</span>
    </span>
  );
}

/** In time or how late; empty for a bundle, whose members are judged one by one. */
export function JudgedMark({ row }: { readonly row: ArrivalRow }) {
  if (row.judged === null) return <span className="dim">–</span>;
  return <span className={row.judged.inTime ? '' : 'med st--err'}>{judgedShort(row.judged)}</span>;
}

/** The receipt of a submission: given, due, or to be given again. */
export function ReceiptMark({ row }: { readonly row: ArrivalRow }) {
  const { receipt } = row;
  if (row.package === 'bundle') return <span className="dim">–</span>;
  if (receipt === null) return <Mark of={IconReceiptOff} tone="mute" label={t.receipt.none} />;
  return receipt.stale ? (
    <Mark of={IconReceiptRefund} tone="warn" label={t.receipt.stale} />
  ) : (
    <Mark of={IconReceipt} tone="ok" label={t.receipt.given('')} />
  );
}

function Mark({ of, tone, label }: Look & { readonly label: string }) {
  return (
    <span className="state">
      <Icon of={of} tone={tone} size="sm" />
      {label}
    </span>
  );
}
