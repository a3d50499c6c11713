import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useId, type ComponentProps, type ReactNode } from 'react';

import { Icon } from './icon.tsx';

type Look = {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly className?: string | undefined;
};
type Props = Omit<ComponentProps<'button'>, 'disabled' | 'children' | 'className'> &
  Look & {
    readonly icon?: TablerIcon | undefined;
    /** Work is under way: the button stays where it is, keeps focus and does nothing. */
    readonly busy?: boolean | undefined;
    /** Why it cannot be used now; a disabled action always says why (and can be reached to be read). */
    readonly blocked?: string | null | undefined;
    readonly children?: ReactNode;
  };

/** A verb with its object. */
export function Button(props: Props) {
  const { variant, size, className, icon, busy = false, blocked = null, ...rest } = props;
  const { children, onClick, type = 'button', ...native } = rest;
  const id = useId();
  const off = busy || blocked !== null;
  const look = classOf({ variant, size, className }, children === undefined);
  return (
    <>
      <button
        aria-describedby={blocked === null ? undefined : id}
        {...native}
        // A submit button that is off must not submit by Enter either.
        type={off && type === 'submit' ? 'button' : type}
        className={look}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
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

function classOf({ variant = 'plain', size = 'md', className }: Look, bare: boolean): string {
  const parts = [
    'btn',
    variant === 'plain' ? '' : `btn--${variant}`,
    size === 'md' ? '' : `btn--${size}`,
    bare ? 'btn--icon' : '',
    className ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
