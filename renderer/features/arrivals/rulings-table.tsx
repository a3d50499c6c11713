import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';

import { matches } from '../../../shared/domain/text/search-key.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';

const t = vi.arrivals.ruling;

export type RulingLine = Data<'ruling.list'>[number];

type Props = { readonly rulings: readonly RulingLine[]; readonly query: string };

const COLUMNS = 6;
const ROW_HEIGHT = 53;

/** What was decided about arrivals, units and keys: by whom, when, why, and whether it still stands (T5). */
export function RulingsTable({ rulings, query }: Props) {
  const [active, setActive] = useState(0);
  if (rulings.length === 0)
    return <EmptyNote icon={IconGavel} title={t.empty.title} text={t.empty.text} />;
  const rows = rulings
    .map((ruling, index) => ({ ruling, id: String(index) }))
    .filter(({ ruling }) => matches(query, searchText(ruling)));
  if (rows.length === 0) return <p className="fill dim">{vi.arrivals.noneShown}</p>;
  return (
    <VirtualGrid
      role="grid"
      label={t.table(rows.length)}
      className="lines rulings"
      columns={COLUMNS}
      head={<Head />}
      ids={rows.map(({ id }) => id)}
      active={Math.min(active, rows.length - 1)}
      onActive={setActive}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const row = rows[index];
        return row === undefined ? null : <Row key={row.id} ruling={row.ruling} grid={grid} />;
      }}
    />
  );
}

function searchText({ unit, kind, reason, by }: RulingLine): string {
  return [
    unit?.name ?? '',
    unit?.parentName ?? '',
    unit?.code ?? '',
    t.kinds[kind],
    reason,
    by,
  ].join(' ');
}

function Head() {
  const { columns } = t;
  return (
    <>
      <th scope="col">{columns.unit}</th>
      <th scope="col">{columns.kind}</th>
      <th scope="col">{columns.reason}</th>
      <th scope="col">{columns.by}</th>
      <th scope="col">{columns.at}</th>
      <th scope="col">{columns.state}</th>
    </>
  );
}

function Row({ ruling, grid }: { readonly ruling: RulingLine; readonly grid: RowProps }) {
  const { unit, kind, reason, by, at, inForce } = ruling;
  const what = contentOf(ruling);
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {unit?.name ?? '–'}
        <br />
        <span className="dim reg">{unit?.parentName ?? ''}</span>
      </th>
      <td>
        <span className="med">{t.kinds[kind]}</span>
        {what === '' ? null : <p className="dim">{what}</p>}
      </td>
      <td className="wraptext">{reason}</td>
      <td>{by}</td>
      <td className="num dim">{formatInstant(at)}</td>
      <td>
        <StateMark
          mark={inForce ? 'done' : 'not-counted'}
          label={inForce ? t.inForce : t.replaced}
          show
        />
      </td>
    </tr>
  );
}

/** What exactly was decided, in one line. */
function contentOf({ kind, until, number, leaf }: RulingLine): string {
  if (leaf !== null) return `${leaf.code} ${leaf.name}`;
  const at = until === null ? '' : formatInstant(until);
  if (kind === 'arrival-corrected') return t.arrived(number ?? 0, at);
  if (kind === 'key-revoked') return at === '' ? '' : t.from(at);
  if (kind === 'extended') return t.until(at);
  return number === null ? '' : t.revision(number);
}
