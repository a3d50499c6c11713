import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClock,
  IconHourglassHigh,
  IconMessageQuestion,
  IconProgress,
  IconPuzzle,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon, type Tone } from '../../ui/icon.tsx';
import type { BoardState } from './board-data.ts';

const t = vi.board;

/** Who looks at the board: a district checks (thẩm tra), the Sở appraises (thẩm định). */
export type Viewer = 'district' | 'province';

const LOOK: Readonly<Record<BoardState, { readonly of: TablerIcon; readonly tone: Tone }>> = {
  'not-sent': { of: IconCircleDashed, tone: 'err' },
  received: { of: IconHourglassHigh, tone: 'accent' },
  incomplete: { of: IconPuzzle, tone: 'warn' },
  late: { of: IconClock, tone: 'warn' },
  returned: { of: IconArrowBackUp, tone: 'warn' },
  waiting: { of: IconMessageQuestion, tone: 'warn' },
  'in-check': { of: IconProgress, tone: 'accent' },
  checked: { of: IconCircleCheckFilled, tone: 'ok' },
  excluded: { of: IconBan, tone: 'mute' },
};

type Props = { readonly state: BoardState; readonly note: string; readonly viewer: Viewer };

/** State of a unit: a shape of its own, the word, and the fact behind it. */
export function BoardStateMark({ state, note, viewer }: Props) {
  const { of, tone } = LOOK[state];
  return (
    <span className="state">
      <Icon of={of} tone={tone} />
      <span className="med">{t.states[state][viewer]}</span>
      {note === '' ? null : <span className="dim">{note}</span>}
    </span>
  );
}
