import { useState } from 'react';

import { formatDate, formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { shortRule, teamLine, type VisitRow } from './inspection-data.ts';
import { VisitStateMark } from './visit-state.tsx';

const t = vi.inspection;
const COLUMNS = 9;
const ROW_HEIGHT = 52;

type Props = { readonly rows: readonly VisitRow[]; readonly onOpen: (unit: string) => void };

/** Every unit on the list of visits; Enter opens one. */
export function VisitTable({ rows, onOpen }: Props) {
  const [active, setActive] = useState(0);
  const ids = rows.map(({ unit }) => unit.code);
  return (
    <VirtualGrid
      role="grid"
      label={t.tableLabel(rows.length)}
      className="visits"
      columns={COLUMNS}
      head={<Head />}
      ids={ids}
      active={Math.min(active, Math.max(0, ids.length - 1))}
      onActive={setActive}
      onOpen={(index) => {
        const code = ids[index];
        if (code !== undefined) onOpen(code);
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const row = rows[index];
        return row === undefined ? null : <Row key={row.unit.code} row={row} grid={grid} />;
      }}
    />
  );
}

function Head() {
  const { columns } = t;
  return (
    <>
      <th scope="col">{columns.state}</th>
      <th scope="col">{columns.unit}</th>
      <th scope="col">{columns.date}</th>
      <th scope="col">{columns.team}</th>
      <th scope="col">{columns.why}</th>
      <th scope="col" className="r">
        {columns.self}
      </th>
      <th scope="col" className="r">
        {columns.standing}
      </th>
      <th scope="col" className="r">
        {columns.leaves}
      </th>
      <th scope="col" className="r">
        {columns.photos}
      </th>
    </>
  );
}

function Row({ row, grid }: { readonly row: VisitRow; readonly grid: RowProps }) {
  const { unit, self, standing } = row;
  const date = (row.visit ?? row.plan)?.date ?? null;
  return (
    <tr {...grid}>
      <td>
        <VisitStateMark state={row.state} />
      </td>
      <th scope="row" className="unitcell">
        {unit.name}{' '}
        {unit.level === 'xa' ? <span className="dim reg">{unit.parentName}</span> : null}
      </th>
      <td className="num">{date === null ? t.none : formatDate(date)}</td>
      <td>{teamLine(row) || t.none}</td>
      <td className="visits__why">
        <Why row={row} />
      </td>
      <td className="r num">{points(self)}</td>
      <td className={self === standing ? 'r num' : 'r num bold'}>{points(standing)}</td>
      <td className="r num">{t.looked(row.looked, row.leaves)}</td>
      <td className="r num">{row.photos === 0 ? t.none : row.photos}</td>
    </tr>
  );
}

/** The newest reason with its rule; the unit's own page has them all. */
function Why({ row }: { readonly row: VisitRow }) {
  const last = row.selections.at(-1);
  if (last === undefined) return t.given;
  return (
    <>
      {shortRule(last.rule)}
      <span className="visits__reason dim">{last.reason}</span>
    </>
  );
}

function points(value: string | null): string {
  return value === null ? t.none : formatDecimal(value, 2);
}
