import { IconUsersGroup } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';

const words = vi.submission.helper;

/** Beside the steps of sending, on a machine that only fills a part for another one: nothing is sent from here (U12). */
export function HelperSide({ officer }: { readonly officer: string }) {
  return (
    <aside className="pane pane--side sendside" aria-label={words.title} data-pane>
      <h2 className="h-sec">{words.title}</h2>
      <p className="sm">{words.text(officer)}</p>
      <ToParts />
    </aside>
  );
}

/** The whole screen of sending on such a machine. */
export function HelperSend({ officer }: { readonly officer: string }) {
  return (
    <>
      <header className="bar">
        <h1>{vi.submission.send.title}</h1>
      </header>
      <div className="page" data-pane>
        <EmptyNote
          icon={IconUsersGroup}
          title={words.title}
          text={words.text(officer)}
          actions={<ToParts />}
        />
      </div>
    </>
  );
}

function ToParts() {
  return (
    <Button
      variant="primary"
      icon={IconUsersGroup}
      onClick={() => {
        goTo({ name: 'parts' });
      }}
    >
      {words.go}
    </Button>
  );
}
