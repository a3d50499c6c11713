import {
  IconCalendarPlus,
  IconGavel,
  IconListCheck,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { Ruling } from './decide-draft.ts';

const t = vi.arrivals.ruling;

/** Icons of the decisions, the same wherever they are offered. */
export const RULING_ICONS = {
  extend: IconCalendarPlus,
  exclude: IconUserOff,
  readmit: IconUserCheck,
  leaf: IconListCheck,
} as const;

export const RULINGS: readonly Ruling[] = ['extend', 'exclude', 'readmit', 'leaf'];

/** What the Sở may decide about units. */
export function RulingMenu({ onChoose }: { readonly onChoose: (kind: Ruling) => void }) {
  return (
    <MenuButton
      label={t.new}
      icon={IconGavel}
      items={RULINGS.map((kind) => ({
        label: t.choices[kind],
        icon: RULING_ICONS[kind],
        onChoose: () => {
          onChoose(kind);
        },
      }))}
    />
  );
}
