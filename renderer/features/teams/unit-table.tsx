import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Meter } from '../../ui/meter.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { holdersOf, TeamReviewer, TeamUnit } from './team-data.ts';

const words = vi.team.table;

type Marks = ReadonlySet<string>;
type Props = {
  readonly units: readonly TeamUnit[];
  readonly holders: ReturnType<typeof holdersOf>;
  readonly marked: Marks;
  readonly onMark: (marked: Marks) => void;
  readonly onMarkAll: () => void;
};

const COLUMNS = 5;
const ROW_HEIGHT = 53;

/** One row per unit; Space or Enter marks the active one, Ctrl+A all that are shown. */
export function UnitTable({ units, holders, marked, onMark, onMarkAll }: Props) {
  const [active, setActive] = useState(0);
  if (units.length === 0) return <p className="fill dim">{words.none}</p>;
  const toggle = (index: number) => {
    const code = units[index]?.unit.code;
    if (code === undefined) return false;
    onMark(
      marked.has(code)
        ? new Set([...marked].filter((one) => one !== code))
        : new Set([...marked, code]),
    );
    return true;
  };
  return (
    <VirtualGrid
      role="grid"
      label={words.label(units.length)}
      className="teamt team__units"
      columns={COLUMNS}
      head={<Head />}
      ids={units.map(({ unit }) => unit.code)}
      active={Math.min(active, units.length - 1)}
      onActive={setActive}
      onOpen={toggle}
      onKey={(event, index) => {
        if (event.key === ' ') return toggle(index);
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return false;
        onMarkAll();
        return true;
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const line = units[index];
        return line === undefined ? null : (
          <Row
            key={line.unit.code}
            line={line}
            holders={holders.get(line.unit.code) ?? []}
            marked={marked.has(line.unit.code)}
            grid={grid}
          />
        );
      }}
    />
  );
}

function Head() {
  return (
    <>
      <th scope="col">
        <span className="sr-only">{words.mark}</span>
      </th>
      <th scope="col">{words.unit}</th>
      <th scope="col">{words.file}</th>
      <th scope="col">{words.done}</th>
      <th scope="col">{words.reviewer}</th>
    </>
  );
}

type RowOptions = {
  readonly line: TeamUnit;
  readonly holders: readonly TeamReviewer[];
  readonly marked: boolean;
  readonly grid: RowProps;
};

function Row({ line, holders, marked, grid }: RowOptions) {
  const { unit, received, leaves, done } = line;
  return (
    <tr {...grid}>
      <td>
        <span className="check">
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={marked}
            aria-label={words.markUnit(unit.name, unit.parentName)}
          />
        </span>
      </td>
      <th scope="row" className="unitcell">
        {unit.name}
        <br />
        <span className="dim reg">{unit.parentName}</span>
      </th>
      <td>
        <StateMark
          show
          mark={received ? 'done' : 'open'}
          label={received ? words.here : words.absent}
        />
      </td>
      <td>
        {received ? (
          <>
            <span className="num">{words.progress(done, leaves)}</span>
            <Meter parts={[{ tone: 'ok', percent: leaves === 0 ? 0 : (done / leaves) * 100 }]} />
          </>
        ) : null}
      </td>
      <td className={holders.length === 0 ? 'dim' : ''}>
        {holders.length === 0 ? words.nobody : <Holders holders={holders} />}
      </td>
    </tr>
  );
}

function Holders({ holders }: { readonly holders: readonly TeamReviewer[] }) {
  return (
    <ul className="team__holders">
      {holders.map(({ code, name, assigned }) => (
        <li key={code}>
          {name}
          {assigned.leaves.length === 0 ? null : (
            <span className="dim"> {vi.team.people.someLeaves(assigned.leaves.length)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
