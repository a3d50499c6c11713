import { Fragment, useCallback, useMemo, useState } from 'react';

import { vi } from '../../../../shared/i18n/vi.ts';
import { currentPlace, leafOpened, usePlace, type GridFilter } from '../form-place.ts';
import { currentForm, useForm } from '../form-store.ts';
import { partsOf } from '../outline.ts';
import { CellBar } from './cell-bar.tsx';
import { GridGroupRow } from './grid-group-row.tsx';
import { gridKey, type GridMove } from './grid-keys.ts';
import { GridLine } from './grid-line.tsx';
import { placeOf, rowsOfLeaf, type GridRow, type Place } from './grid-rows.ts';

const words = vi.assessment.table;

/** Every leaf as a table row: figures, choices, as-of date, reason, points (04). */
export function FormGrid() {
  const filter = usePlace((place) => place.filter);
  // Another choice of rows is another grid: the cursor starts anew.
  return <Grid key={filter} filter={filter} />;
}

function Grid({ filter }: { readonly filter: GridFilter }) {
  const set = useForm(({ form }) => form.criteria);
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
  return (
    <>
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
                {group.rows.map((row, line) => (
                  <GridLine
                    key={`${row.leaf.code}-${row.first ? '' : (row.a ?? row.choice)?.slug}`}
                    row={row}
                    number={group.start + line}
                    active={at.row === group.start + line ? at.column : null}
                    onGo={go}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="fill dim">{words.nothing}</p> : null}
      </div>
    </>
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
function shownGroups(filter: GridFilter, set: Parameters<typeof partsOf>[0]) {
  const views = currentForm()?.views ?? {};
  const left = (code: string) => ['open', 'partial', 'error'].includes(views[code]?.mark ?? 'open');
  const groups = partsOf(set)
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
  const start = (place: number) =>
    groups.slice(0, place).reduce((sum, { rows }) => sum + rows.length, 0);
  return groups.map((group, place) => ({ ...group, start: start(place) }));
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
