import { IconContrast, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

import { vi } from '../../shared/i18n/vi.ts';
import { goTo, useScreen } from '../api/navigation.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../ui/icon.tsx';
import { chooseContrast, chooseScheme, useTheme, type ColourScheme } from '../ui/theme.ts';
import { screens, screensOf } from './screens.tsx';

/** The places of this desk, labelled; a count is work left for this person. */
export function Rail() {
  const { desk } = useSession();
  const here = useScreen().name;
  return (
    <nav className="rail" aria-label={vi.frame.areas} data-pane>
      <ul className="rail__list">
        {screensOf(desk.role).map((name) => {
          const { icon, Count } = screens[name];
          return (
            <li key={name}>
              <button
                type="button"
                className="rail__item"
                aria-current={name === here ? 'page' : undefined}
                onClick={() => {
                  goTo({ name });
                }}
              >
                <Icon of={icon} />
                <span className="rail__label">{vi.frame.screens[name]}</span>
                {Count === undefined ? null : <Count />}
              </button>
            </li>
          );
        })}
      </ul>
      <ThemeButtons />
    </nav>
  );
}

const NEXT: Readonly<Record<ColourScheme, ColourScheme>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const SCHEME = {
  system: { icon: IconDeviceDesktop, label: vi.frame.themeSystem },
  light: { icon: IconSun, label: vi.frame.themeLight },
  dark: { icon: IconMoon, label: vi.frame.themeDark },
} as const;

function ThemeButtons() {
  const { scheme, highContrast } = useTheme();
  const { icon, label } = SCHEME[scheme];
  return (
    <div className="rail__list">
      <button
        type="button"
        className="rail__item"
        aria-label={`${vi.frame.theme}: ${label}`}
        onClick={() => {
          chooseScheme(NEXT[scheme]);
        }}
      >
        <Icon of={icon} />
        <span className="rail__label">{label}</span>
      </button>
      <button
        type="button"
        className="rail__item"
        aria-label={vi.frame.contrast}
        aria-pressed={highContrast}
        onClick={() => {
          chooseContrast(!highContrast);
        }}
      >
        <Icon of={IconContrast} />
        <span className="rail__label">{vi.frame.contrastShort}</span>
      </button>
    </div>
  );
}
