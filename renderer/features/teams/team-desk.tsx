import { IconFileExport, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands } from '../../api/commands.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-drop.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ConflictView } from './conflict-view.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ReviewerCards } from './reviewer-cards.tsx';
import { ALL_SHOWN, countFree, holdersOf, workingOf, type Team } from './team-data.ts';
import { UnitsView } from './units-view.tsx';

const words = vi.team;

type View = 'units' | 'conflicts';
type Props = {
  readonly team: Team;
  readonly busy: boolean;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Units and who holds them, people and how far they are, what they disagree about. */
export function TeamDesk({ team, busy, view, onView, onFiles }: Props) {
  const [issuing, setIssuing] = useState<readonly string[] | null>(null);
  const [shown, setShown] = useState(ALL_SHOWN);
  const holders = holdersOf(team);
  const working = workingOf(team);
  const ready = working.filter(({ received }) => received > 0).map(({ code }) => code);
  const blocked = ready.length === 0 ? words.issueNone : null;
  const issue = () => {
    setIssuing(ready);
  };
  useCommands([
    { id: 'team.issue', label: words.issue, group: 'commands', run: issue, blocked },
    {
      id: 'team.conflicts',
      label: words.views.conflicts(team.conflicts),
      group: 'commands',
      run: () => {
        onView('conflicts');
      },
    },
  ]);
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <p className="sm dim">{words.lead(working.length, countFree(team, holders))}</p>
        <span className="end" />
        <SegmentedControl
          label={words.views.label}
          value={view}
          choices={[
            { value: 'units', label: words.views.units },
            { value: 'conflicts', label: words.views.conflicts(team.conflicts) },
          ]}
          onChoose={onView}
        />
        <FileButton
          icon={IconFolderOpen}
          accept=".cqdt,.zip"
          multiple
          busy={busy}
          onFiles={onFiles}
        >
          {busy ? words.opening : words.receive}
        </FileButton>
        <Button variant="primary" icon={IconFileExport} blocked={blocked} onClick={issue}>
          {words.issue}
        </Button>
      </header>
      {view === 'conflicts' ? (
        <ConflictView />
      ) : (
        <div className="split">
          <UnitsView team={team} holders={holders} shown={shown} onShown={setShown} />
          <ReviewerCards
            team={team}
            onIssue={(code) => {
              setIssuing([code]);
            }}
            onShow={(holder) => {
              setShown({ ...ALL_SHOWN, holder });
            }}
          />
        </div>
      )}
      {issuing === null ? null : (
        <IssueDialog
          team={team}
          chosen={issuing}
          onClose={() => {
            setIssuing(null);
          }}
        />
      )}
    </>
  );
}
