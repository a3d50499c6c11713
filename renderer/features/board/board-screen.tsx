import { IconListSearch, IconPhone, IconPrinter } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import type { Board } from './board-data.ts';
import { BoardFilterBar } from './board-filter-bar.tsx';
import { filterRows, type BoardFilter } from './board-rows.ts';
import type { Viewer } from './board-state.tsx';
import { BoardTable } from './board-table.tsx';
import { BoardTiles } from './board-tiles.tsx';
import { ChaseDialog } from './chase-dialog.tsx';
import { rowNote } from './row-note.ts';
import { UnitPanel } from './unit-panel.tsx';

const t = vi.board;

type Props = {
  /** The button that takes files in. */
  readonly actions: ReactNode;
  /** What the files just handed in would do; null when there are none. */
  readonly inspection: ReactNode;
  /** Code of a unit to find at once; empty for the whole board. */
  readonly find: string;
};

/** Who has sent and who has not (H3, P3; screen 06). */
export function BoardScreen({ actions, inspection, find }: Props) {
  const { desk } = useSession();
  const viewer = desk.role === 'district' ? 'district' : 'province';
  const state = useQuery('board.get', {});
  const [chasing, setChasing] = useState(false);
  const rows = state.status === 'ready' ? state.data.rows : [];
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title[viewer]}</h1>
        <p className="sm dim">{desk.role === 'district' ? desk.unit.name : desk.unit.parentName}</p>
        <span className="end" />
        <Button
          icon={IconPhone}
          onClick={() => {
            setChasing(true);
          }}
        >
          {t.chase.open}
        </Button>
        <Button
          icon={IconPrinter}
          onClick={() => {
            window.print();
          }}
        >
          {t.print}
        </Button>
        {actions}
      </header>
      <QueryView state={state}>
        {(board) => (
          <BoardBody key={find} board={board} viewer={viewer} inspection={inspection} find={find} />
        )}
      </QueryView>
      {chasing ? (
        <ChaseDialog
          rows={rows}
          onClose={() => {
            setChasing(false);
          }}
        />
      ) : null}
    </div>
  );
}

type BodyProps = {
  readonly board: Board;
  readonly viewer: Viewer;
  readonly inspection: ReactNode;
  readonly find: string;
};
const NO_FILTER: BoardFilter = { query: '', level: 'all', state: 'all' };

function BoardBody({ board, viewer, inspection, find }: BodyProps) {
  const [filter, setFilter] = useState({ ...NO_FILTER, query: find });
  const [chosen, setChosen] = useState<string | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const rows = filterRows(board.rows, filter);
  const open = board.rows.find(({ unit }) => unit.code === chosen);
  const focusTable = () => pane.current?.querySelector('table')?.focus();
  return (
    <div className="split">
      <div className="pane grow board gridpane" data-pane ref={pane}>
        <BoardTiles board={board} viewer={viewer} />
        <BoardFilterBar
          board={board}
          shown={rows.length}
          filter={filter}
          viewer={viewer}
          onFilter={setFilter}
          onDown={focusTable}
        />
        {rows.length === 0 ? (
          <EmptyNote
            icon={IconListSearch}
            title={t.empty.title}
            text={t.empty.text(filter.query)}
            actions={
              <Button
                onClick={() => {
                  setFilter(NO_FILTER);
                }}
              >
                {t.empty.reset}
              </Button>
            }
          />
        ) : (
          <BoardTable
            board={board}
            rows={rows}
            viewer={viewer}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </div>
      {open === undefined ? (
        inspection
      ) : (
        <UnitPanel
          key={open.unit.code}
          row={open}
          note={rowNote(open, board)}
          viewer={viewer}
          onClose={() => {
            setChosen(null);
            focusTable();
          }}
        />
      )}
    </div>
  );
}
