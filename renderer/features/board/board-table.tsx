import { useState } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { SortHead } from '../../ui/sort-head.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { Board, BoardRow } from './board-data.ts';
import type { Sort, SortKey } from './board-rows.ts';
import { BoardStateMark, type Viewer } from './board-state.tsx';
import { PhoneCell } from './phone-cell.tsx';
import { rowNote } from './row-note.ts';

const t = vi.board;

type Props = {
  readonly board: Board;
  /** In the order they are shown in. */
  readonly rows: readonly BoardRow[];
  readonly ids: readonly string[];
  readonly sort: Sort;
  readonly viewer: Viewer;
  readonly chosen: string | null;
  readonly onSort: (sort: Sort) => void;
  readonly onChoose: (code: string) => void;
};

const COLUMNS = 8;
const ROW_HEIGHT = 40;

/** Every unit of the scope in one table, however many there are; F2 writes a telephone number into it. */
export function BoardTable(props: Props) {
  const { board, rows, ids, sort, viewer, chosen, onSort, onChoose } = props;
  const [activeCode, setActiveCode] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const active = Math.max(0, activeCode === null ? 0 : ids.indexOf(activeCode));
  return (
    <VirtualGrid
      role="grid"
      label={t.tableLabel(rows.length)}
      className={`boardt boardt--${viewer}`}
      columns={COLUMNS}
      head={<Head viewer={viewer} sort={sort} onSort={onSort} />}
      ids={ids}
      active={active}
      onActive={(index) => {
        setActiveCode(ids[index] ?? null);
      }}
      onOpen={(index) => {
        const code = ids[index];
        if (code !== undefined) onChoose(code);
      }}
      onKey={(event, index) => {
        if (event.key !== 'F2') return false;
        setEditing(ids[index] ?? null);
        return true;
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { code } = row.unit;
        return (
          <Row
            key={code}
            row={row}
            note={rowNote(row, board)}
            viewer={viewer}
            open={code === chosen}
            grid={grid}
            editing={code === editing}
            onEdit={(now) => {
              setEditing(now ? code : null);
            }}
          />
        );
      }}
    />
  );
}

type HeadProps = {
  readonly viewer: Viewer;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

function Head({ viewer, sort, onSort }: HeadProps) {
  const head = (key: SortKey, className = '') => {
    const here = sort.key === key;
    const direction = sort.descending ? 'descending' : 'ascending';
    return (
      <SortHead
        label={t.columns[key]}
        className={className}
        direction={here ? direction : null}
        onSort={() => {
          onSort({ key, descending: here && !sort.descending });
        }}
      />
    );
  };
  return (
    <>
      {head('unit')}
      {head('state')}
      <th scope="col" className="c">
        {t.columns.revision}
      </th>
      {head('number', 'r')}
      {head('arrivedAt')}
      {head('selfPoints', 'r')}
      <th scope="col" className="r">
        {t.columns.points[viewer]}
      </th>
      <th scope="col">{t.columns.phone}</th>
    </>
  );
}

type RowOptions = {
  readonly row: BoardRow;
  readonly note: string;
  readonly viewer: Viewer;
  readonly open: boolean;
  readonly grid: RowProps;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
};

function Row({ row, note, viewer, open, grid, editing, onEdit }: RowOptions) {
  const { unit } = row;
  const changed = row.points !== null && row.points !== row.selfPoints;
  return (
    <tr {...grid} data-open={open || undefined}>
      <th scope="row" className="unitcell">
        {unit.name}{' '}
        {viewer === 'province' && unit.level === 'xa' && (
          <span className="dim reg">{unit.parentName}</span>
        )}
      </th>
      <td>
        <BoardStateMark state={row.state} note={note} viewer={viewer} />
      </td>
      <td className="c num">{row.revision ?? <None />}</td>
      <td className="r num">{row.number ?? <None />}</td>
      <td className="num">{row.arrivedAt === null ? <None /> : shortInstant(row.arrivedAt)}</td>
      <td className="r num">{row.selfPoints === null ? <None /> : points(row.selfPoints)}</td>
      <td className={changed ? 'r num bold' : 'r num'}>
        {row.points === null ? <None /> : points(row.points)}
      </td>
      <PhoneCell row={row} editing={editing} onEdit={onEdit} />
    </tr>
  );
}

function None() {
  return <span className="dim">{t.none}</span>;
}

function points(value: string): string {
  return formatDecimal(value, 2);
}

/** Dense tables leave the year out (screens.md, 4). */
function shortInstant(instant: string): string {
  const text = formatInstant(instant);
  return `${text.slice(0, 5)} ${text.slice(-5)}`;
}
