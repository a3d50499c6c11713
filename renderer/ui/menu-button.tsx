import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { rowForKey } from './row-navigation.ts';

export type MenuItem = {
  readonly label: string;
  readonly icon: TablerIcon;
  readonly onChoose: () => void;
};
type Props = {
  readonly label: string;
  readonly icon: TablerIcon;
  readonly items: readonly MenuItem[];
  readonly busy?: boolean;
};

/** A button that opens a short list of commands: arrows move, Enter takes, Esc closes. */
export function MenuButton({ label, icon, items, busy = false }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false)
        setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => {
      document.removeEventListener('pointerdown', away);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div className="menu" ref={box}>
      <Button
        icon={icon}
        busy={busy}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      {open ? (
        <div
          id={id}
          className="menu__list"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={(event) => {
            moveInMenu(event, close);
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              <Icon of={item.icon} size="sm" />
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent, close: () => void): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const active = items.findIndex((item) => item === document.activeElement);
  const target = rowForKey(event.key, { active, count: items.length, page: items.length });
  if (target === null) return;
  event.preventDefault();
  items[target]?.focus();
}
