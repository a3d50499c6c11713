import { IconBook, IconMail } from '@tabler/icons-react';

import type { Role } from '../../../shared/domain/roles/role.ts';
import type { Command } from '../../api/commands.ts';
import { goTo } from '../../api/navigation.ts';
import { helpPages, textOfPage } from './help-pages.ts';

/** Every page of the help as something to open from the palette. */
export function helpCommands(role: Role): readonly Command[] {
  return helpPages(role).map((page) => ({
    id: `help.${page.id}`,
    label: page.title,
    group: 'help',
    icon: page.kind === 'letter' ? IconMail : IconBook,
    hint: page.note,
    words: textOfPage(page),
    run: () => {
      goTo({ name: 'help', topic: page.id });
    },
  }));
}
