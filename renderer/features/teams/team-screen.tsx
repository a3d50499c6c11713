import { useCallback, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useOpenedFiles } from '../../api/events.ts';
import { useQuery } from '../../api/use-query.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { NoTeam } from './no-team.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { TeamDesk } from './team-desk.tsx';
import { useReceived } from './use-received.ts';

/** Who reviews what; work sets that go out, findings that come back, what people disagree about (P5). */
export function TeamScreen() {
  const state = useQuery('team.get', {}, { fresh: true });
  const received = useReceived();
  const [view, setView] = useState<'units' | 'conflicts'>('units');
  const { inspect, take } = received;
  useOpenedFiles(useCallback((token) => void inspect(token, ''), [inspect]));
  return (
    <FileDrop className="parts team" onFiles={(files) => void take(files)}>
      <QueryView state={state}>
        {(team) =>
          team.reviewers.length === 0 ? (
            <NoTeam busy={received.busy} onFiles={(files) => void take(files)} />
          ) : (
            <TeamDesk
              team={team}
              busy={received.busy}
              view={view}
              onView={setView}
              onFiles={(files) => void take(files)}
            />
          )
        }
      </QueryView>
      {received.files.length === 0 ? null : (
        <ReceiveDialog
          received={received}
          title={vi.team.received.title(received.files.length)}
          onConflicts={() => {
            received.clear();
            setView('conflicts');
          }}
        />
      )}
    </FileDrop>
  );
}
