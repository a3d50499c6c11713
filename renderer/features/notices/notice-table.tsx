import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { dayOf, STATE_MARKS, type NoticeRow } from './notice-data.ts';

const t = vi.notices;
const ROW_HEIGHT = 40;
/** The panel beside the list says the middle ones of the chosen unit. */
const COLUMNS = { wide: 8, narrow: 5 } as const;

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
  const narrow = openId !== null;
  const at = (index: number, act: (code: string) => void) => {
    const row = rows[index];
    if (row !== undefined) act(row.unit.code);
  };
  return (
    <VirtualGrid
      role="grid"
      label={t.grid}
      className="boardt noticet"
      columns={narrow ? COLUMNS.narrow : COLUMNS.wide}
      head={<Head narrow={narrow} />}
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
        const open = row.unit.code === openId;
        return <Row key={row.unit.code} row={row} grid={grid} open={open} narrow={narrow} />;
      }}
    />
  );
}

function Head({ narrow }: { readonly narrow: boolean }) {
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
      {narrow ? null : (
        <>
          <th scope="col" className="noticet__day">
            {columns.notice}
          </th>
          <th scope="col" className="noticet__day">
            {columns.until}
          </th>
          <th scope="col" className="noticet__time">
            {columns.response}
          </th>
        </>
      )}
      <th scope="col" className="r">
        {columns.open}
      </th>
    </>
  );
}

type RowOf = {
  readonly row: NoticeRow;
  readonly grid: RowProps;
  readonly open: boolean;
  readonly narrow: boolean;
};

function Row({ row, grid, open, narrow }: RowOf) {
  const { unit } = row;
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
      {narrow ? null : <Days row={row} />}
      <td className="r num bold">{row.open === 0 ? null : row.open}</td>
    </tr>
  );
}

function Days({ row: { notice, response } }: { readonly row: NoticeRow }) {
  return (
    <>
      <td className="nowrap num">
        {notice === null ? null : t.inRound(notice.round, dayOf(notice.at))}
      </td>
      <td className="nowrap num">{notice === null ? null : dayOf(notice.until)}</td>
      <td className="nowrap num">
        {response === null ? null : formatInstant(response.arrivedAt)}{' '}
        {response?.late === true ? <span className="tag tag--warn">{t.late}</span> : null}
      </td>
    </>
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
