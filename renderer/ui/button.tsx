import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

import { Icon } from './icon.tsx';

type Props = Omit<ComponentProps<'button'>, 'disabled' | 'children'> & {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'sm' | 'md' | 'lg';
  readonly icon?: TablerIcon;
  /** Work is under way: the button stays where it is, keeps focus and does nothing. */
  readonly busy?: boolean;
  /** Why it cannot be used now; a disabled action always says why (and can be reached to be read). */
  readonly blocked?: string | null | undefined;
  readonly children?: ReactNode;
};

const SIZE = { sm: ' btn--sm', md: '', lg: ' btn--lg' } as const;

/** A verb with its object. */
export function Button(props: Props) {
  const { variant = 'plain', size = 'md', icon, busy = false, blocked = null, ...rest } = props;
  const { children, className, onClick, type = 'button', ...native } = rest;
  const id = useId();
  const off = busy || blocked !== null;
  const look = variant === 'plain' ? '' : ` btn--${variant}`;
  return (
    <>
      <button
        {...native}
        type={off && type === 'submit' ? 'button' : type}
        className={`btn${look}${SIZE[size]}${children === undefined ? ' btn--icon' : ''} ${className ?? ''}`}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        aria-describedby={blocked === null ? native['aria-describedby'] : id}
        onClick={off ? undefined : onClick}
      >
        {icon === undefined ? null : <Icon of={icon} size="sm" />}
        {children}
      </button>
      {blocked === null ? null : (
        <span id={id} className="sr-only">
          {blocked}
        </span>
      )}
    </>
  );
}
