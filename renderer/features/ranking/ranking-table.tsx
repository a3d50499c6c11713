import {
  IconChevronDown,
  IconChevronRight,
  IconCircleDashed,
  IconClock,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { RankingHead } from './ranking-head.tsx';
import type { GroupRow, RankingRow, UnitRow } from './ranking-rows.ts';
import { cellsOf, standingReason, type Cells } from './row-cells.ts';

const t = vi.ranking;

type Props = {
  readonly name: string;
  readonly rows: readonly RankingRow[];
  readonly activeId: string | null;
  /** Unit whose panel is open. */
  readonly openUnit: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpenUnit: (code: string) => void;
  readonly onFold: (group: string, open: boolean) => void;
};

const COLUMNS = 9;
const ROW_HEIGHT = 32;

/** One list of results: bands that fold, units under them, the unranked ones last (K1, K2). */
export function RankingTable(props: Props) {
  const { rows, activeId, onActive, onFold, onOpenUnit } = props;
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  );
  return (
    <VirtualGrid
      role="treegrid"
      label={t.grid(props.name)}
      className="rank"
      columns={COLUMNS}
      head={<RankingHead />}
      ids={rows.map(({ id }) => id)}
      active={active}
      rowHeight={ROW_HEIGHT}
      onActive={(index) => {
        const row = rows[index];
        if (row !== undefined) onActive(row.id);
      }}
      onOpen={(index) => {
        const row = rows[index];
        if (row === undefined) return;
        if (row.kind === 'group') onFold(row.id, !row.open);
        else onOpenUnit(row.unit.code);
      }}
      onKey={(event, index) => {
        const row = rows[index];
        return row !== undefined && foldKey(event, row, props);
      }}
      renderRow={(index, grid) => {
        const row = rows[index];
        if (row === undefined) return null;
        if (row.kind === 'group') return <Group key={row.id} row={row} grid={grid} />;
        const open = row.unit.code === props.openUnit;
        if (row.kind === 'ranked') return <Ranked key={row.id} row={row} grid={grid} open={open} />;
        return <Unranked key={row.id} row={row} grid={grid} open={open} />;
      }}
    />
  );
}

/** Right opens a band, Left folds it; Left on a unit goes to its band, as in every tree. */
function foldKey(event: KeyboardEvent, row: RankingRow, props: Props): boolean {
  if (event.key === 'ArrowRight' && row.kind === 'group') {
    props.onFold(row.id, true);
    return true;
  }
  if (event.key !== 'ArrowLeft') return false;
  if (row.kind === 'group') props.onFold(row.id, false);
  else props.onActive(row.group);
  return true;
}

function Group({ row, grid }: { readonly row: GroupRow; readonly grid: RowProps }) {
  return (
    <tr {...grid} className={`g ${grid.className}`} aria-level={1} aria-expanded={row.open}>
      <th scope="rowgroup" colSpan={COLUMNS}>
        <span className="gbtn">
          <Icon of={row.open ? IconChevronDown : IconChevronRight} size="sm" />
          <strong>{row.name}</strong>
          <span className="dim reg">{row.note}</span>
          <span className="end dim reg">{row.ranks}</span>
          <span className="gcount num">{t.bands.count(row.count)}</span>
        </span>
      </th>
    </tr>
  );
}

type UnitProps = { readonly row: UnitRow; readonly grid: RowProps; readonly open: boolean };

function Ranked({ row, grid, open }: UnitProps) {
  const cells = cellsOf(row.ranked);
  return (
    <tr {...grid} aria-level={2} data-open={open || undefined}>
      <td className="r num bold">
        <span className="rk">
          {row.rank}
          {row.tied ? (
            <span className="tie" title={t.tied}>
              <span aria-hidden>{t.tie}</span>
              <span className="sr-only">{t.tied}</span>
            </span>
          ) : null}
        </span>
      </td>
      <UnitCell row={row} />
      {cells === null ? <td colSpan={7}>{t.none}</td> : <Figures cells={cells} />}
    </tr>
  );
}

function Figures({ cells }: { readonly cells: Cells }) {
  return (
    <>
      <td className="r num dim">{cells.max}</td>
      <td className="r num dim">{cells.notCounted}</td>
      <td className="r num">{cells.required}</td>
      <td className="r num">{cells.achieved}</td>
      <td className="r num">{cells.percent}</td>
      <td className="barcell" aria-hidden>
        <span className="hb">
          <span style={{ width: `${String(cells.bar)}%` }} />
        </span>
      </td>
      <td className="r num bold">{cells.converted}</td>
    </>
  );
}

function Unranked({ row, grid, open }: UnitProps) {
  const { campaign } = useSession();
  const { submission, standing } = row.ranked;
  return (
    <tr {...grid} className={`late ${grid.className}`} aria-level={2} data-open={open || undefined}>
      <td className="r">{row.kind === 'last' ? t.last : t.none}</td>
      <UnitCell row={row} />
      <td colSpan={6}>
        <span className="state">
          <Icon of={standing === 'late' ? IconClock : IconCircleDashed} tone="mute" />
          {standingReason(row, campaign.deadlines)}
        </span>
      </td>
      <td className="r num">{submission === null ? null : t.arrivalNumber(submission.arrival)}</td>
    </tr>
  );
}

function UnitCell({ row }: { readonly row: UnitRow }) {
  return (
    <th scope="row" className="unitcell">
      {row.unit.name}{' '}
      {row.unit.level === 'xa' ? <span className="dim reg">{row.unit.parentName}</span> : null}
    </th>
  );
}
