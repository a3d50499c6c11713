import { Fragment, useCallback, useMemo, useState } from 'react';

import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { currentPlace, leafOpened } from '../form-place.ts';
import { currentForm, useForm } from '../form-store.ts';
import { partsOf, countMarks, finished } from '../outline.ts';
import { CellBar } from './cell-bar.tsx';
import { GridGroupRow } from './grid-group-row.tsx';
import { gridKey, type GridMove } from './grid-keys.ts';
import { GridLine } from './grid-line.tsx';
import { placeOf, rowsOfLeaf, type GridRow, type Place } from './grid-rows.ts';

const words = vi.assessment.table;
type Filter = 'all' | 'unfinished';

/** Every leaf as a table row: figures, choices, as-of date, reason, points (04). */
export function FormGrid() {
  const set = useForm(({ form }) => form.criteria);
  const [filter, setFilter] = useState<Filter>('all');
  const groups = useMemo(() => shownGroups(filter, set), [filter, set]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const [at, setAt] = useState<Place>(() => placeOf(rows, currentPlace().leaf));
  const go = useCallback(
    (place: Place) => {
      setAt(place);
      const leaf = rows[place.row]?.leaf.code;
      if (leaf !== undefined) leafOpened(leaf);
    },
    [rows],
  );
  const active = rows[at.row];
  let line = -1;
  return (
    <>
      <GridBar
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setAt({ row: 0, column: 'a' });
        }}
      />
      {active === undefined ? null : <CellBar row={active} column={at.column} />}
      <div className="gridwrap" data-pane>
        {/* Keys come from the inputs inside the cells; the table only decides where they lead. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          className="table grid"
          aria-label={words.label}
          onKeyDown={(event) => {
            const move: GridMove = { rows, at, unfinished: nextErrorRow(rows, at) };
            const place = gridKey(event, move);
            if (place !== null) go(place);
          }}
        >
          <GridHead />
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.code}>
                <GridGroupRow code={group.code} name={group.name} leaves={group.leaves} />
                {group.rows.map((row) => {
                  line += 1;
                  return (
                    <GridLine
                      key={`${row.leaf.code}-${row.first ? 0 : (row.a?.slug ?? row.choice?.slug)}`}
                      row={row}
                      number={line}
                      active={at.row === line ? at.column : null}
                      onGo={go}
                    />
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="fill dim">{words.nothing}</p> : null}
      </div>
    </>
  );
}

type BarProps = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void };

function GridBar({ filter, onFilter }: BarProps) {
  const leaves = leavesOf(useForm(({ form }) => form.criteria));
  const left = useForm(({ views }) => leaves.length - finished(countMarks(leaves, views)));
  return (
    <div className="fx fx--filter">
      <SegmentedControl
        label={words.filter}
        value={filter}
        choices={[
          { value: 'all', label: words.all(leaves.length) },
          { value: 'unfinished', label: words.unfinished(left) },
        ]}
        onChoose={onFilter}
      />
    </div>
  );
}

function GridHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="sr-only">{words.state}</span>
        </th>
        <th scope="col">{words.code}</th>
        <th scope="col">{words.name}</th>
        <th scope="col" className="r">
          {words.first}
        </th>
        <th scope="col" className="r">
          {words.second}
        </th>
        <th scope="col">{words.choice}</th>
        <th scope="col">{words.estimate}</th>
        <th scope="col">{words.reason}</th>
        <th scope="col" className="r">
          {words.points}
        </th>
        <th scope="col">
          <span className="sr-only">{words.max}</span>
        </th>
      </tr>
    </thead>
  );
}

/** Groups with their lines. The unfinished ones are picked once: rows must not vanish while being filled. */
function shownGroups(filter: Filter, set: Parameters<typeof partsOf>[0]) {
  const views = currentForm()?.views ?? {};
  const left = (code: string) => ['open', 'partial', 'error'].includes(views[code]?.mark ?? 'open');
  return partsOf(set)
    .flatMap((part) => part.groups)
    .map(({ section, leaves }) => ({
      code: section.code,
      name: section.name,
      leaves,
      rows: leaves
        .filter(({ code }) => filter === 'all' || left(code))
        .flatMap((leaf) => rowsOfLeaf(set, leaf)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** The next line of a leaf with something wrong or missing, for F8. */
function nextErrorRow(rows: readonly GridRow[], at: Place): Place | null {
  const views = currentForm()?.views ?? {};
  const isLeft = ({ leaf, first }: GridRow) =>
    first && ['open', 'partial', 'error'].includes(views[leaf.code]?.mark ?? 'open');
  const order = [...rows.keys()].map((_, step) => (at.row + 1 + step) % rows.length);
  const row = order.find((one) => {
    const candidate = rows[one];
    return candidate !== undefined && isLeft(candidate);
  });
  const leaf = row === undefined ? undefined : rows[row]?.leaf.code;
  return leaf === undefined ? null : placeOf(rows, leaf);
}
