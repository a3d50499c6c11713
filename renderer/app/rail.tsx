import { IconContrast } from '@tabler/icons-react';

import { vi } from '../../shared/i18n/vi.ts';
import { goTo, useScreen, type ScreenName } from '../api/navigation.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../ui/icon.tsx';
import { openLayer } from './layers.ts';
import { screenLabel, screens, screensOf } from './screens.tsx';

/** So many places and the two below stand at full size in 768 lines; a district, which is unit and receiver, has more. */
const ROOMY = 12;

/** The places of this desk, labelled; a count is work left for this person. */
export function Rail() {
  const { desk } = useSession();
  const here = useScreen().name;
  const names = screensOf(desk.role);
  return (
    <nav
      className={names.length > ROOMY ? 'rail rail--many' : 'rail'}
      aria-label={vi.frame.areas}
      data-pane
    >
      <ul className="rail__list">
        {names.map((name) => {
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
                <span className="rail__label">{screenLabel(name, desk.role)}</span>
                {Count === undefined ? null : <Count />}
              </button>
            </li>
          );
        })}
      </ul>
      <FrameItems here={here} />
    </nav>
  );
}

/** Below the places of work: help and what the window looks like. */
function FrameItems({ here }: { readonly here: ScreenName }) {
  return (
    <div className="rail__list">
      <button
        type="button"
        className="rail__item"
        aria-current={here === 'help' ? 'page' : undefined}
        aria-keyshortcuts="F1"
        onClick={() => {
          goTo({ name: 'help' });
        }}
      >
        <Icon of={screens.help.icon} />
        <span className="rail__label">{vi.frame.screens.help}</span>
      </button>
      <button
        type="button"
        className="rail__item"
        aria-haspopup="dialog"
        onClick={() => {
          openLayer('display');
        }}
      >
        <Icon of={IconContrast} />
        <span className="rail__label">{vi.frame.display}</span>
      </button>
    </div>
  );
}
