import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { dayOf, STATE_MARKS, type NoticeRow } from './notice-data.ts';

const t = vi.notices;
const ROW_HEIGHT = 40;
const COLUMNS = 8;

type Props = {
  readonly rows: readonly NoticeRow[];
  readonly activeId: string | null;
  /** Unit whose panel is open. */
  readonly openId: string | null;
  readonly onActive: (code: string) => void;
  readonly onOpen: (code: string) => void;
};

/** One row per unit: its newest notice and what came of it. */
export function NoticeTable({ rows, activeId, openId, onActive, onOpen }: Props) {
  const active = Math.max(
    0,
    rows.findIndex(({ unit }) => unit.code === activeId),
  );
  const at = (index: number, act: (code: string) => void) => {
    const row = rows[index];
    if (row !== undefined) act(row.unit.code);
  };
  return (
    <VirtualGrid
      role="grid"
      label={t.grid}
      className="boardt noticet"
      columns={COLUMNS}
      head={<Head />}
      ids={rows.map(({ unit }) => unit.code)}
      active={active}
      rowHeight={ROW_HEIGHT}
      onActive={(index) => {
        at(index, onActive);
      }}
      onOpen={(index) => {
        at(index, onOpen);
      }}
      renderRow={(index, grid) => {
        const row = rows[index];
        if (row === undefined) return null;
        return <Row key={row.unit.code} row={row} grid={grid} open={row.unit.code === openId} />;
      }}
    />
  );
}

function Head() {
  const { columns } = t;
  return (
    <>
      <th scope="col">{columns.unit}</th>
      <th scope="col">{columns.state}</th>
      <th scope="col" className="r">
        {columns.unchecked}
      </th>
      <th scope="col" className="r">
        {columns.changed}
      </th>
      <th scope="col">{columns.notice}</th>
      <th scope="col">{columns.until}</th>
      <th scope="col">{columns.response}</th>
      <th scope="col" className="r">
        {columns.open}
      </th>
    </>
  );
}

type RowOf = { readonly row: NoticeRow; readonly grid: RowProps; readonly open: boolean };

function Row({ row, grid, open }: RowOf) {
  const { unit, notice, response } = row;
  return (
    <tr {...grid} data-open={open || undefined}>
      <th scope="row">
        {unit.name}{' '}
        {unit.level === 'xa' ? <span className="dim reg">{unit.parentName}</span> : null}
      </th>
      <td>
        <StateMark mark={STATE_MARKS[row.state]} label={stateText(row)} show />
      </td>
      <td className="r num">{figure(row, row.unchecked)}</td>
      <td className="r num">{figure(row, row.changed)}</td>
      <td className="nowrap num">
        {notice === null ? null : t.inRound(notice.round, dayOf(notice.at))}
      </td>
      <td className="nowrap num">{notice === null ? null : dayOf(notice.until)}</td>
      <td className="nowrap num">
        {response === null ? null : formatInstant(response.arrivedAt)}{' '}
        {response?.late === true ? <span className="tag tag--warn">{t.late}</span> : null}
      </td>
      <td className="r num bold">{row.open === 0 ? null : row.open}</td>
    </tr>
  );
}

function figure({ standing }: NoticeRow, count: number): string | null {
  return standing === 'ranked' ? String(count) : null;
}

/** The state, and whether another notice is due. */
function stateText({ state, due }: NoticeRow): string {
  if (due === null || state === 'none') return t.states[state];
  return `${t.states[state]}, ${t.due[due]}`;
}
