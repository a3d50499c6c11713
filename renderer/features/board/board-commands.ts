import {
  IconAddressBook,
  IconCalendarClock,
  IconClipboardCheck,
  IconPhone,
  type Icon,
} from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { Command } from '../../api/commands.ts';
import type { Layer } from './board-layer.tsx';
import type { Viewer } from './board-state.tsx';

const t = vi.board.commands;

/** What the board offers in the palette. */
export function boardCommands(viewer: Viewer, open: (layer: Layer) => void): readonly Command[] {
  const command = (layer: Layer, icon: Icon, label: string): Command => ({
    id: `board.${layer.name}`,
    label,
    group: 'commands',
    icon,
    run: () => {
      open(layer);
    },
  });
  return [
    command({ name: 'calls' }, IconPhone, t.calls),
    command({ name: 'contacts' }, IconAddressBook, t.contacts),
    command({ name: 'complete' }, IconClipboardCheck, t.complete),
    ...(viewer === 'district'
      ? [command({ name: 'deadline' }, IconCalendarClock, t.deadline)]
      : []),
  ];
}
