import {
  IconArrowBackUp,
  IconContrast,
  IconKeyboard,
  IconMoon,
  IconPrinter,
  IconSchool,
  IconSun,
  IconWand,
} from '@tabler/icons-react';

import type { Role } from '../../shared/domain/roles/role.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { useCommands, type Command } from '../api/commands.ts';
import { goTo } from '../api/navigation.ts';
import { useSession } from '../api/session.ts';
import { useQuery } from '../api/use-query.ts';
import { helpCommands } from '../features/help/help-commands.ts';
import { fillSamples } from '../features/session/practice-note.tsx';
import { chooseContrast, chooseScheme, useTheme } from '../ui/theme.ts';
import { openLayer } from './layers.ts';
import { screenLabel, screens, screensOf } from './screens.tsx';

/** What the palette offers on every screen; draws nothing. */
export function FrameCommands() {
  const { desk } = useSession();
  const theme = useTheme();
  const practice = useQuery('practice.state', {});
  const practising = practice.status === 'ready' && practice.data.inUse;
  useCommands([
    ...screenCommands(desk.role),
    ...helpCommands(desk.role),
    ...practiceCommands(practising),
    {
      id: 'frame.shortcuts',
      label: vi.shortcuts.open,
      group: 'commands',
      icon: IconKeyboard,
      keys: ['Ctrl', '/'],
      // After the palette has gone: one layer at a time.
      run: () => setTimeout(openLayer, 0, 'shortcuts'),
    },
    {
      id: 'frame.print',
      label: vi.frame.print,
      group: 'commands',
      icon: IconPrinter,
      run: () => setTimeout(() => print(), 0),
    },
    ...displayCommands(theme.highContrast),
  ]);
  return null;
}

function screenCommands(role: Role): readonly Command[] {
  const form = screens.workbook.roles.includes(role) ? (['workbook'] as const) : [];
  return [...screensOf(role), ...form, 'help' as const].map((name) => ({
    id: `screens.${name}`,
    label: screenLabel(name, role),
    group: 'screens',
    icon: screens[name].icon,
    run: () => {
      goTo({ name });
    },
  }));
}

function displayCommands(highContrast: boolean): readonly Command[] {
  const { frame } = vi;
  return [
    {
      id: 'frame.dark',
      label: `${frame.theme}: ${frame.themeDark.toLowerCase()}`,
      group: 'commands',
      icon: IconMoon,
      run: () => {
        chooseScheme('dark');
      },
    },
    {
      id: 'frame.light',
      label: `${frame.theme}: ${frame.themeLight.toLowerCase()}`,
      group: 'commands',
      icon: IconSun,
      run: () => {
        chooseScheme('light');
      },
    },
    {
      id: 'frame.contrast',
      label: highContrast ? frame.contrastOff : frame.contrast,
      group: 'commands',
      icon: IconContrast,
      run: () => {
        chooseContrast(!highContrast);
      },
    },
  ];
}

function openPractice(): void {
  setTimeout(openLayer, 0, 'practice');
}

function practiceCommands(practising: boolean): readonly Command[] {
  const { note, title, start } = vi.practice;
  if (!practising)
    return [
      {
        id: 'frame.practice',
        label: start,
        words: title,
        group: 'commands',
        icon: IconSchool,
        run: openPractice,
      },
    ];
  return [
    {
      id: 'frame.practice-fill',
      label: note.fill,
      hint: note.fillHint,
      group: 'commands',
      icon: IconWand,
      run: () => void fillSamples(),
    },
    {
      id: 'frame.practice-leave',
      label: note.leave,
      hint: note.title,
      group: 'commands',
      icon: IconArrowBackUp,
      run: openPractice,
    },
  ];
}
