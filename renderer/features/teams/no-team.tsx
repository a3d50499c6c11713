import { IconFolderOpen, IconUsersGroup } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { FileButton } from '../../ui/file-drop.tsx';
import { Icon } from '../../ui/icon.tsx';

const words = vi.team;

type Props = { readonly busy: boolean; readonly onFiles: (files: readonly File[]) => void };

/** Nobody was named yet: how it goes, from the first laptop to the settled conflict. */
export function NoTeam({ busy, onFiles }: Props) {
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
      </header>
      <div className="page team__none" data-pane>
        <Icon of={IconUsersGroup} size="lg" tone="mute" />
        <h2 className="empty__t">{words.empty.title}</h2>
        <p className="dim">{words.empty.text}</p>
        <ol className="steps">
          {words.empty.steps.map(({ title, text }, place) => (
            <li key={title}>
              <span className="steps__n num">{place + 1}</span>
              <div>
                <p className="med">{title}</p>
                <p className="sm dim">{text}</p>
              </div>
            </li>
          ))}
        </ol>
        <FileButton
          variant="primary"
          size="lg"
          icon={IconFolderOpen}
          accept=".cqdt,.zip"
          multiple
          busy={busy}
          onFiles={onFiles}
        >
          {busy ? words.opening : words.receive}
        </FileButton>
        <p className="sm dim">{words.receiveHint}</p>
      </div>
    </>
  );
}
