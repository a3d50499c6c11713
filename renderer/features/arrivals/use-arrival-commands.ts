import { IconReceipt } from '@tabler/icons-react';

import type { Role } from '../../../shared/domain/roles/role.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands, type Command } from '../../api/commands.ts';
import type { Ruling } from './decide-draft.ts';
import { RULING_ICONS, RULINGS } from './ruling-menu.tsx';

const t = vi.arrivals;

/** What the arrival ledger offers in the palette. */
export function useArrivalCommands({
  role,
  receiptsDue,
  onSign,
  onDecide,
}: {
  readonly role: Role;
  readonly receiptsDue: number;
  readonly onSign: () => void;
  readonly onDecide: (kind: Ruling) => void;
}): void {
  const rulings: Command[] = RULINGS.map((kind) => ({
    id: `arrivals.${kind}`,
    label: t.decide.titles[kind],
    group: 'commands',
    icon: RULING_ICONS[kind],
    run: () => {
      onDecide(kind);
    },
  }));
  useCommands([
    {
      id: 'arrivals.receipts',
      label: t.receiptsDue(receiptsDue),
      group: 'commands',
      icon: IconReceipt,
      run: onSign,
      blocked: receiptsDue === 0 ? t.noReceiptsDue : null,
    },
    ...(role === 'province' ? rulings : []),
  ]);
}
