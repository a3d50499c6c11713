import { IconListSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import type { Board } from './board-data.ts';
import { BoardFilterBar } from './board-filter-bar.tsx';
import type { Layer } from './board-layer.tsx';
import {
  filterRows,
  indexRows,
  sortRows,
  type BoardFilter,
  type BoardIndex,
  type Sort,
} from './board-rows.ts';
import type { Viewer } from './board-state.tsx';
import { BoardTable } from './board-table.tsx';
import { BoardTiles } from './board-tiles.tsx';
import { rowNote } from './row-note.ts';
import { UnitPanel } from './unit-panel.tsx';

const t = vi.board;

type Props = {
  readonly board: Board;
  readonly viewer: Viewer;
  readonly inspection: ReactNode;
  readonly find: string;
  readonly onLayer: (layer: Layer) => void;
  readonly onVerify: (unit: string) => void;
};
const NO_FILTER: BoardFilter = { query: '', level: 'all', state: 'all' };

/** The figures, the table and what stands beside it. */
export function BoardBody({ board, viewer, inspection, find, onLayer, onVerify }: Props) {
  const [filter, setFilter] = useState({ ...NO_FILTER, query: find });
  const [sort, setSort] = useState<Sort>({ key: 'unit', descending: false });
  const [chosen, setChosen] = useState<string | null>(find === '' ? null : find);
  const pane = useRef<HTMLDivElement>(null);
  const { rows, ids } = useShownRows(board, filter, sort);
  const open = board.rows.find(({ unit }) => unit.code === chosen);
  const focusTable = () => pane.current?.querySelector('table')?.focus();
  return (
    <div className="split">
      <div className="pane grow board gridpane" data-pane ref={pane}>
        <BoardTiles
          board={board}
          viewer={viewer}
          onDeadline={() => {
            onLayer({ name: 'deadline' });
          }}
        />
        <BoardFilterBar
          board={board}
          shown={rows.length}
          filter={filter}
          viewer={viewer}
          onFilter={setFilter}
          onDown={focusTable}
        />
        {rows.length === 0 ? (
          <NothingFits query={filter.query} onReset={() => setFilter(NO_FILTER)} />
        ) : (
          <BoardTable
            board={board}
            rows={rows}
            ids={ids}
            sort={sort}
            viewer={viewer}
            chosen={chosen}
            onSort={setSort}
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
          now={board.now}
          viewer={viewer}
          onLayer={onLayer}
          onVerify={onVerify}
          onClose={() => {
            setChosen(null);
            focusTable();
          }}
        />
      )}
    </div>
  );
}

/** Filtered and in order, worked out only when something of it changed: a country's communes stay quick. */
function useShownRows(board: Board, filter: BoardFilter, sort: Sort) {
  const [known, setKnown] = useState<BoardIndex>(() => indexRows(board.rows));
  const index = known.rows === board.rows ? known : indexRows(board.rows, known);
  // New rows are indexed once, from what the index before them knows.
  if (index !== known) setKnown(index);
  const ordered = useMemo(() => sortRows(board.rows, sort, index), [board.rows, sort, index]);
  return useMemo(() => {
    const rows = filterRows({ ...index, rows: ordered }, filter);
    return { rows, ids: rows.map(({ unit }) => unit.code) };
  }, [index, ordered, filter]);
}

type NothingProps = { readonly query: string; readonly onReset: () => void };

function NothingFits({ query, onReset }: NothingProps) {
  return (
    <EmptyNote
      icon={IconListSearch}
      title={t.empty.title}
      text={t.empty.text(query)}
      actions={<Button onClick={onReset}>{t.empty.reset}</Button>}
    />
  );
}
