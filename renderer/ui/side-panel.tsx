import { IconX, type Icon as TablerIcon } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';

import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

type Props = {
  readonly title: string;
  readonly icon: TablerIcon;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** For a panel that holds a table. */
  readonly wide?: boolean;
  /** Gets the heading, for whoever takes away the control that has the focus. */
  readonly children: (heading: RefObject<HTMLHeadingElement | null>) => ReactNode;
};

/** A layer beside the work: the heading has the focus when it opens, Esc closes it from anywhere inside. */
export function SidePanel({ title, icon, closeLabel, onClose, wide = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    // Esc works from anywhere inside; every control in it has its own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={`pane pane--side help help--history${wide ? ' help--wide' : ''}`}
      aria-labelledby={id}
      data-pane
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="row">
        <h2 className="h-sec grow" id={id} ref={heading} tabIndex={-1}>
          <Icon of={icon} size="sm" /> {title}
        </h2>
        <Button size="sm" variant="quiet" icon={IconX} aria-label={closeLabel} onClick={onClose} />
      </header>
      {children(heading)}
    </aside>
  );
}
