import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleXFilled,
  IconHourglassHigh,
} from '@tabler/icons-react';

import { Icon, type Tone } from './icon.tsx';

/** How far a thing is; every state has its own shape, so colour only repeats it. */
export type Mark = 'done' | 'partial' | 'open' | 'error' | 'refused' | 'waiting' | 'not-counted';

const LOOK: Readonly<Record<Mark, { readonly of: typeof IconCircleDashed; readonly tone: Tone }>> =
  {
    done: { of: IconCircleCheckFilled, tone: 'ok' },
    partial: { of: IconCircleHalf2, tone: 'warn' },
    open: { of: IconCircleDashed, tone: 'mute' },
    error: { of: IconAlertTriangleFilled, tone: 'err' },
    refused: { of: IconCircleXFilled, tone: 'err' },
    waiting: { of: IconHourglassHigh, tone: 'mute' },
    'not-counted': { of: IconCircleMinus, tone: 'mute' },
  };

type Props = {
  readonly mark: Mark;
  /** The state in words; hidden beside a label that repeats it, or shown. */
  readonly label: string;
  readonly show?: boolean;
};

/** Icon and word of a state. */
export function StateMark({ mark, label, show = false }: Props) {
  const { of, tone } = LOOK[mark];
  return (
    <span className={show ? 'state' : `st st--${tone}`}>
      <Icon of={of} size="sm" tone={tone} />
      <span className={show ? '' : 'sr-only'}>{label}</span>
    </span>
  );
}
