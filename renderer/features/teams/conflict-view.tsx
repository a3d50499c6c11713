import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { SettlePanel } from './settle-panel.tsx';

const words = vi.team.conflicts;

type Conflict = Data<'team.conflicts'>[number];

/** Where reviewers found different things: a list, and the sides of the chosen one beside it. */
export function ConflictView() {
  const state = useQuery('team.conflicts', {});
  return (
    <QueryView state={state} empty={noConflicts}>
      {(conflicts) => <Conflicts conflicts={conflicts} />}
    </QueryView>
  );
}

function noConflicts(conflicts: readonly Conflict[]) {
  if (conflicts.length > 0) return null;
  return <EmptyNote icon={IconCircleCheck} title={words.none} text={words.noneText} />;
}

const COLUMNS = 3;
const ROW_HEIGHT = 53;

function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const [at, setAt] = useState(0);
  const active = Math.min(at, conflicts.length - 1);
  const chosen = conflicts[active];
  return (
    <div className="split">
      <div className="pane grow gridpane" data-pane>
        <p className="sm dim team__note">{words.text}</p>
        <VirtualGrid
          role="grid"
          label={words.label(conflicts.length)}
          className="teamt team__conflicts"
          columns={COLUMNS}
          head={<Head />}
          ids={conflicts.map(keyOf)}
          active={active}
          onActive={setAt}
          onOpen={() => document.querySelector<HTMLElement>('[data-field="side"]')?.focus()}
          rowHeight={ROW_HEIGHT}
          renderRow={(index, grid) => {
            const conflict = conflicts[index];
            return conflict === undefined ? null : (
              <Row key={keyOf(conflict)} conflict={conflict} grid={grid} />
            );
          }}
        />
      </div>
      {chosen === undefined ? null : (
        <SettlePanel key={keyOf(chosen)} conflict={chosen} left={conflicts.length - 1} />
      )}
    </div>
  );
}

function keyOf({ place }: Conflict): string {
  return `${place.unit} ${place.leaf} ${place.round} ${place.digest}`;
}

function Head() {
  const t = words.columns;
  return (
    <>
      <th scope="col">{t.unit}</th>
      <th scope="col">{t.leaf}</th>
      <th scope="col">{t.found}</th>
    </>
  );
}

function Row({ conflict, grid }: { readonly conflict: Conflict; readonly grid: RowProps }) {
  const { unit, leaf, sides } = conflict;
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {unit.name}
        <br />
        <span className="dim reg">{unit.parentName}</span>
      </th>
      <td className="unitcell">
        <span className="num med">{leaf.code}</span> {leaf.name}
      </td>
      <td>
        <ul className="team__holders">
          {sides.map(({ author, name, points }) => (
            <li key={author}>{words.side(name, formatDecimal(points))}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
