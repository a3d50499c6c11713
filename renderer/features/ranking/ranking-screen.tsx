import { IconTrophy } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RankingBoard } from './ranking-board.tsx';

const t = vi.ranking;

/** Ranking of every level, recomputed from the stored packages (K1 to K5, K7; screen 08). */
export function RankingScreen() {
  const state = useQuery('ranking.get', {});
  const nothing = state.status === 'failed' && state.error.code === 'ranking/nothing-to-rank';
  if (nothing) {
    return (
      <div className="sheetpart">
        <header className="bar">
          <h1>{t.title.xa}</h1>
        </header>
        <EmptyNote icon={IconTrophy} title={t.empty.title} text={t.empty.text} />
      </div>
    );
  }
  return <QueryView state={state}>{(view) => <RankingBoard view={view} />}</QueryView>;
}
