import { IconFileZip, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo, type Screen } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ChangesTable } from './changes-table.tsx';
import { CommunesTable } from './communes-table.tsx';
import { FiguresView } from './figures-view.tsx';
import type { Figures, Summary } from './summary-data.ts';
import { SummaryExport } from './summary-export.tsx';
import { SummaryTiles } from './summary-tiles.tsx';

const t = vi.summary;

type View = 'communes' | 'changes' | 'figures';

/** What the district reports of itself and its communes (H5, H6; letter 1252, I.2). */
export function SummaryScreen({ screen }: { readonly screen: Screen }) {
  const { desk } = useSession();
  const summary = useQuery('summary.get', {}, { fresh: true });
  const figures = useQuery('district.figures', {}, { fresh: true });
  const [error, setError] = useState<CallError | null>(null);
  const wanted = screen.name === 'summary' ? screen.figure : undefined;
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title}</h1>
        <p className="sm dim">{desk.unit.name}</p>
        <span className="end" />
        <Button
          icon={IconPrinter}
          onClick={() => {
            window.print();
          }}
        >
          {t.print}
        </Button>
        <SummaryExport onFailed={setError} />
        <Button
          variant="primary"
          icon={IconFileZip}
          onClick={() => {
            goTo({ name: 'bundle' });
          }}
        >
          {t.bundle}
        </Button>
      </header>
      {error === null ? null : (
        <div className="barnote">
          <ErrorNote error={error} />
        </div>
      )}
      <QueryView state={summary}>
        {(data) => (
          <QueryView state={figures}>
            {(drawn) => <Views key={wanted} summary={data} figures={drawn} wanted={wanted} />}
          </QueryView>
        )}
      </QueryView>
    </div>
  );
}

type Props = {
  readonly summary: Summary;
  readonly figures: Figures;
  /** Field of the figure to open at once. */
  readonly wanted: string | undefined;
};

function Views({ summary, figures, wanted }: Props) {
  const [view, setView] = useState<View>(wanted === undefined ? 'communes' : 'figures');
  const choices = [
    { value: 'communes', label: t.views.communes(summary.lines.length) },
    { value: 'changes', label: t.views.changes(summary.changes.length) },
    { value: 'figures', label: t.views.figures(figures.figures.length) },
  ] as const;
  return (
    <>
      <SummaryTiles summary={summary} />
      <div className="bar bar--sub">
        <SegmentedControl label={t.viewsLabel} value={view} choices={choices} onChoose={setView} />
        <p className="sm dim end">{t.ownState[summary.own.state](summary.own.revision)}</p>
      </div>
      {view === 'communes' ? <CommunesTable summary={summary} /> : null}
      {view === 'changes' ? <ChangesTable changes={summary.changes} /> : null}
      {view === 'figures' ? <FiguresView figures={figures} wanted={wanted} /> : null}
    </>
  );
}
