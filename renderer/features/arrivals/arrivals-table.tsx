import { IconPencil } from '@tabler/icons-react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { FateMark, JudgedMark, ReceiptMark } from './arrival-marks.tsx';
import type { ArrivalRow } from './arrival-rows.ts';

const t = vi.arrivals;

type Props = {
  readonly rows: readonly ArrivalRow[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Number of the line whose panel stands beside the table. */
  readonly opened: number | null;
  readonly onOpen: (number: number) => void;
};

const COLUMNS = { all: 9, compact: 6 } as const;
const ROW_HEIGHT = 53;

/** The arrival ledger: one line per arrival, newest number first; Enter opens one beside the table. */
export function ArrivalsTable({ rows, active, onActive, opened, onOpen }: Props) {
  // Beside an open line the table keeps what tells the lines apart; the rest stands in the panel.
  const compact = opened !== null;
  return (
    <VirtualGrid
      role="grid"
      label={t.table(rows.length)}
      className={compact ? 'lines arrivals arrivals--compact' : 'lines arrivals'}
      columns={compact ? COLUMNS.compact : COLUMNS.all}
      head={<Head compact={compact} />}
      ids={rows.map(({ number }) => String(number))}
      active={Math.max(0, Math.min(active, rows.length - 1))}
      onActive={onActive}
      onOpen={(index) => {
        const row = rows[index];
        if (row !== undefined) onOpen(row.number);
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const row = rows[index];
        return row === undefined ? null : (
          <Row
            key={row.number}
            row={row}
            open={row.number === opened}
            compact={compact}
            grid={grid}
          />
        );
      }}
    />
  );
}

function Head({ compact }: { readonly compact: boolean }) {
  const { columns } = t;
  return (
    <>
      <th scope="col" className="r">
        {columns.number}
      </th>
      <th scope="col">{columns.unit}</th>
      <th scope="col" className="c">
        {columns.revision}
      </th>
      <th scope="col">{columns.arrivedAt}</th>
      {compact ? null : (
        <>
          <th scope="col">{columns.importedAt}</th>
          <th scope="col">{columns.via}</th>
        </>
      )}
      <th scope="col">{columns.judged}</th>
      <th scope="col">{columns.fate}</th>
      {compact ? null : <th scope="col">{columns.receipt}</th>}
    </>
  );
}

type RowOptions = {
  readonly row: ArrivalRow;
  readonly open: boolean;
  readonly compact: boolean;
  readonly grid: RowProps;
};

function Row({ row, open, compact, grid }: RowOptions) {
  const { unit, corrected, enteredBecause } = row;
  const entered = corrected !== null || enteredBecause !== null;
  return (
    <tr {...grid} data-open={open || undefined}>
      <td className="r num">{row.number}</td>
      <th scope="row" className="unitcell">
        {row.package === 'bundle' ? t.bundleOf(unit.name) : unit.name}
        {unit.level === 'xa' ? (
          <>
            <br />
            <span className="dim reg">{unit.parentName}</span>
          </>
        ) : null}
      </th>
      <td className="c num">{row.revision}</td>
      <td className="num">
        {shortMoment(row.arrivedAt)}
        {entered ? (
          <span className="dim arrivals__note">
            <Icon of={IconPencil} size="sm" /> {t.entered}
          </span>
        ) : null}
      </td>
      {compact ? null : (
        <>
          <td className="num dim">{shortMoment(row.importedAt)}</td>
          <td className={row.via === null ? 'dim' : ''}>{row.via?.name ?? t.direct}</td>
        </>
      )}
      <td>
        <JudgedMark row={row} />
      </td>
      <td>
        <FateMark row={row} />
        {row.gap ? <span className="dim arrivals__note">{t.gap}</span> : null}
        {row.admitted === null ? null : <span className="dim arrivals__note">{t.admitted}</span>}
      </td>
      {compact ? null : (
        <td>
          <ReceiptMark row={row} />
        </td>
      )}
    </tr>
  );
}

/** Dense tables leave the year out (screens.md, 4). */
function shortMoment(instant: string): string {
  const text = formatInstant(instant);
  return `${text.slice(0, 5)} ${text.slice(-5)}`;
}
