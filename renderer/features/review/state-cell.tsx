import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconHourglassHigh,
  IconMapPin,
  IconMessageCircle,
  IconPencil,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

import { Icon, type Tone } from '../../ui/icon.tsx';
import type { Row } from './review-data.ts';
import { stateWords } from './row-words.ts';

type Look = { readonly of: TablerIcon; readonly tone: Tone };
const LOOK: Readonly<Record<Row['state'], Look>> = {
  open: { of: IconCircleDashed, tone: 'mute' },
  'no-points': { of: IconHourglassHigh, tone: 'mute' },
  asked: { of: IconMessageCircle, tone: 'warn' },
  agreed: { of: IconCircleCheckFilled, tone: 'ok' },
  changed: { of: IconPencil, tone: 'warn' },
  inspected: { of: IconMapPin, tone: 'accent' },
  'not-counted': { of: IconCircleMinus, tone: 'mute' },
};
const HERE: Look = { of: IconPencil, tone: 'accent' };

/** How far a row is: every state has a shape and a word. */
export function StateCell({ row, here }: { readonly row: Row; readonly here: boolean }) {
  const { of, tone } = here && row.state === 'open' ? HERE : LOOK[row.state];
  return (
    <span className="state">
      <Icon of={of} size="sm" tone={tone} />
      {stateWords(row, here)}
    </span>
  );
}
