import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { Call } from './call-lines.ts';
import { PhoneCell } from './phone-cell.tsx';

const t = vi.board.chase;

const COLUMNS = 4;
const ROW_HEIGHT = 56;

/** The calls in order; F2 writes a number down while one is looking for it. */
export function CallTable({ calls }: { readonly calls: readonly Call[] }) {
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const ids = calls.map(({ row }) => row.unit.code);
  const within = useSession().desk.role !== 'district';
  return (
    <VirtualGrid
      role="grid"
      label={t.tableLabel(calls.length)}
      className="callt"
      columns={COLUMNS}
      head={
        <>
          <th scope="col">{t.columns.unit}</th>
          <th scope="col">{t.columns.phone}</th>
          <th scope="col">{t.columns.why}</th>
          <th scope="col">{t.columns.say}</th>
        </>
      }
      ids={ids}
      active={Math.min(active, calls.length - 1)}
      onActive={setActive}
      onKey={(event, index) => {
        if (event.key !== 'F2') return false;
        setEditing(ids[index] ?? null);
        return true;
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const call = calls[index];
        if (call === undefined) return null;
        const { code } = call.row.unit;
        return (
          <Row
            key={code}
            call={call}
            within={within}
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

type RowOptions = {
  readonly call: Call;
  /** Districts are named: several of them are here. */
  readonly within: boolean;
  readonly grid: RowProps;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
};

function Row({ call, within, grid, editing, onEdit }: RowOptions) {
  const { unit, contact } = call.row;
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {unit.name}
        {within && unit.level === 'xa' ? (
          <span className="callt__sub dim reg">{unit.parentName}</span>
        ) : null}
      </th>
      <PhoneCell
        row={call.row}
        editing={editing}
        onEdit={onEdit}
        below={contact === null || contact.name === '' ? null : contact.name}
      />
      <td className="wrapcell">{call.words.why}</td>
      <td className="wrapcell">{call.words.say}</td>
    </tr>
  );
}
