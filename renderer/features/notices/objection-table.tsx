import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { StateMark, type Mark } from '../../ui/state-mark.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { objectionId, objectionState, type Objection } from './notice-data.ts';

const t = vi.notices.objections;
const ROW_HEIGHT = 44;
const COLUMNS = 6;
const MARKS: Readonly<Record<ReturnType<typeof objectionState>, Mark>> = {
  open: 'open',
  kept: 'done',
  changed: 'done',
  late: 'not-counted',
};

type Props = {
  readonly rows: readonly Objection[];
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
};

/** One row per leaf objected to; the panel beside it follows the active row. */
export function ObjectionTable({ rows, activeId, onActive }: Props) {
  const active = Math.max(
    0,
    rows.findIndex((row) => objectionId(row) === activeId),
  );
  const { columns } = t;
  return (
    <VirtualGrid
      role="grid"
      label={t.grid}
      className="boardt objectiont"
      columns={COLUMNS}
      head={
        <>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.leaf}</th>
          <th scope="col" className="r">
            {columns.self}
          </th>
          <th scope="col" className="r">
            {columns.noticed}
          </th>
          <th scope="col" className="r">
            {columns.points}
          </th>
          <th scope="col">{columns.state}</th>
        </>
      }
      ids={rows.map(objectionId)}
      active={active}
      rowHeight={ROW_HEIGHT}
      onActive={(index) => {
        const row = rows[index];
        if (row !== undefined) onActive(objectionId(row));
      }}
      onOpen={() => {
        document.querySelector<HTMLElement>('.settle input, .settle textarea')?.focus();
      }}
      renderRow={(index, grid) => {
        const row = rows[index];
        return row === undefined ? null : <Row key={objectionId(row)} row={row} grid={grid} />;
      }}
    />
  );
}

function Row({ row, grid }: { readonly row: Objection; readonly grid: RowProps }) {
  const { unit, leaf, name, scores } = row;
  const state = objectionState(row);
  return (
    <tr {...grid} data-open={grid['aria-selected'] || undefined}>
      <th scope="row">
        {unit.name}
        {unit.level === 'xa' ? <span className="dim reg xs unitsub">{unit.parentName}</span> : null}
      </th>
      <td>
        <span className="num med">{leaf}</span> {name}
      </td>
      <td className="r num">{points(scores?.self ?? null)}</td>
      <td className="r num">{points(noticedPoints(row))}</td>
      <td className="r num bold">{points(scores?.points ?? null)}</td>
      <td>
        <StateMark mark={MARKS[state]} label={t.states[state]} show />
      </td>
    </tr>
  );
}

/** What the Sở had given before the objection: the last look before the dispute, else the claim. */
export function noticedPoints({ scores }: Objection): string | null {
  return scores?.field ?? scores?.desk ?? scores?.district ?? scores?.self ?? null;
}

/** Points as they are read; empty where there are none. */
export function points(value: string | null): string {
  return value === null ? '' : formatDecimal(value);
}
