import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { BoardRow } from './board-data.ts';

const t = vi.board.complete;

type Props = {
  readonly rows: readonly BoardRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
};

const COLUMNS = 4;
const ROW_HEIGHT = 40;

/** Submissions to choose from: Space takes or leaves the row, Enter too. */
export function CompleteTable({ rows, chosen, onChosen }: Props) {
  const [active, setActive] = useState(0);
  const within = useSession().desk.role !== 'district';
  const toggle = (index: number) => {
    const code = rows[index]?.unit.code;
    if (code === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChosen(next);
  };
  return (
    <VirtualGrid
      role="grid"
      label={t.tableLabel(rows.length)}
      className="completet"
      columns={COLUMNS}
      head={
        <>
          <th scope="col">{t.columns.choose}</th>
          <th scope="col">{t.columns.unit}</th>
          <th scope="col">{t.columns.arrivedAt}</th>
          <th scope="col">{t.columns.missing}</th>
        </>
      }
      ids={rows.map(({ unit }) => unit.code)}
      active={active}
      onActive={setActive}
      onOpen={toggle}
      onKey={(event, index) => {
        if (event.key !== ' ') return false;
        toggle(index);
        return true;
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { code } = row.unit;
        return <Row key={code} row={row} within={within} chosen={chosen.has(code)} grid={grid} />;
      }}
    />
  );
}

type RowOptions = {
  readonly row: BoardRow;
  /** Districts are named: several of them are here. */
  readonly within: boolean;
  readonly chosen: boolean;
  readonly grid: RowProps;
};

function Row({ row, within, chosen, grid }: RowOptions) {
  const { unit, arrivedAt, missing } = row;
  return (
    <tr {...grid}>
      <td className="c">
        <input type="checkbox" checked={chosen} readOnly tabIndex={-1} aria-label={unit.name} />
      </td>
      <th scope="row" className="unitcell">
        {unit.name}
        {within && unit.level === 'xa' ? <span className="dim reg"> {unit.parentName}</span> : null}
      </th>
      <td className="num">{arrivedAt === null ? vi.board.none : formatInstant(arrivedAt)}</td>
      <td className={missing.length === 0 ? 'dim' : 'warn wrapcell'}>{missingWords(missing)}</td>
    </tr>
  );
}

function missingWords(missing: BoardRow['missing']): string {
  if (missing.length === 0) return t.nothingMissing;
  return missing
    .map((part) =>
      part.part === 'report'
        ? t.missingReport(part.sections.length)
        : t.missingEvidence(part.leaves.length),
    )
    .join(', ');
}
