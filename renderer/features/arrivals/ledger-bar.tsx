import { IconPrinter, IconReceipt } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { Ruling } from './decide-draft.ts';
import { ExportButton } from './export-button.tsx';
import { RulingMenu } from './ruling-menu.tsx';

const t = vi.arrivals;

export type LedgerTab = 'arrivals' | 'rulings';

type Props = {
  readonly tab: LedgerTab;
  readonly counts: Readonly<Record<LedgerTab, number>>;
  readonly onTab: (tab: LedgerTab) => void;
  /** Numbers of the lines on the screen. */
  readonly numbers: readonly number[];
  readonly receiptsDue: number;
  /** Null where this desk does not decide about units. */
  readonly onDecide: ((kind: Ruling) => void) | null;
  readonly onSign: () => void;
  readonly onFailed: (error: CallError | null) => void;
};

/** Name of the ledger, its two parts, and what can be done with all of it. */
export function LedgerBar(props: Props) {
  const { tab, counts, onTab, numbers, receiptsDue, onDecide, onSign, onFailed } = props;
  return (
    <header className="bar">
      <h1>{t.title}</h1>
      <SegmentedControl
        label={t.tabs.label}
        value={tab}
        choices={[
          { value: 'arrivals', label: t.tabs.arrivals(counts.arrivals) },
          { value: 'rulings', label: t.tabs.rulings(counts.rulings) },
        ]}
        onChoose={onTab}
      />
      <span className="end" />
      {onDecide === null ? null : <RulingMenu onChoose={onDecide} />}
      <ExportButton numbers={numbers} onFailed={onFailed} />
      <Button
        icon={IconPrinter}
        aria-label={vi.frame.print}
        onClick={() => {
          window.print();
        }}
      />
      <Button
        variant="primary"
        icon={IconReceipt}
        blocked={receiptsDue === 0 ? t.noReceiptsDue : null}
        onClick={onSign}
      >
        {t.receiptsDue(receiptsDue)}
      </Button>
    </header>
  );
}
