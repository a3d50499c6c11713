import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';

type Props = {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly text: string;
  readonly actions?: ReactNode;
};

/** What a list says when it holds nothing: that this is so, what will come, what can be done. */
export function EmptyNote({ icon, title, text, actions }: Props) {
  return (
    <div className="empty">
      <Icon of={icon} size="lg" tone="mute" />
      <p className="empty__t">{title}</p>
      <p className="sm dim empty__x">{text}</p>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}
