import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';

type Props = {
  readonly tone: 'ok' | 'warn' | 'err' | 'accent';
  readonly children: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  /** `alert` interrupts a reader; only for what just went wrong. */
  readonly role?: 'alert' | 'status';
};
const DRAWING = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  err: IconCircleX,
  accent: IconInfoCircle,
} as const;

/** A fact in place, with what to do beside it. */
export function Callout({ tone, children, actions, role }: Props) {
  return (
    <div className={`callout callout--${tone}`} role={role}>
      <Icon of={DRAWING[tone]} />
      <div className="grow">{children}</div>
      {actions}
    </div>
  );
}
