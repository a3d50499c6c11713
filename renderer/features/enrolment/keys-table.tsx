import {
  IconCertificate,
  IconKeyOff,
  IconPhoneCheck,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';

import { matches } from '../../../shared/domain/text/search-key.ts';
import { compareVietnamese, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { Icon, type Tone } from '../../ui/icon.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';

const t = vi.enrolment.keys;

export type UnitKey = Data<'key.list'>[number];
export type KeyFilter = 'all' | UnitKey['state'];

/** Keys of one state that fit the words, by unit. */
export function shownKeys(keys: readonly UnitKey[], filter: KeyFilter, query: string): UnitKey[] {
  return keys
    .filter(({ state }) => filter === 'all' || state === filter)
    .filter(({ unit, key }) =>
      matches(query, `${unit.name} ${unit.parentName} ${unit.code} ${key.words.join(' ')}`),
    )
    .toSorted(
      (a, b) =>
        compareVietnamese(a.unit.parentName, b.unit.parentName) ||
        compareVietnamese(a.unit.name, b.unit.name) ||
        Date.parse(a.since) - Date.parse(b.since),
    );
}

type Props = {
  readonly keys: readonly UnitKey[];
  readonly active: number;
  readonly onActive: (index: number) => void;
};

const COLUMNS = 5;
const ROW_HEIGHT = 57;

/** Keys of units with their states: who vouched for each, since when, and what it signed (T3). */
export function KeysTable({ keys, active, onActive }: Props) {
  return (
    <VirtualGrid
      role="grid"
      label={t.table(keys.length)}
      className="lines unitkeys"
      columns={COLUMNS}
      head={<Head />}
      ids={keys.map(({ unit, key }) => `${unit.code}-${key.sha256}`)}
      active={active}
      onActive={onActive}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const key = keys[index];
        return key === undefined ? null : <Row key={key.key.sha256} unitKey={key} grid={grid} />;
      }}
    />
  );
}

/** Which row is chosen, kept in its list. */
export function useChosenKey(keys: readonly UnitKey[]) {
  const [active, setActive] = useState(0);
  const index = Math.max(0, Math.min(active, keys.length - 1));
  return { index, setActive, chosen: keys[index] ?? null };
}

function Head() {
  const { columns } = t;
  return (
    <>
      <th scope="col">{columns.unit}</th>
      <th scope="col">{columns.state}</th>
      <th scope="col">{columns.words}</th>
      <th scope="col">{columns.by}</th>
      <th scope="col">{columns.arrivals}</th>
    </>
  );
}

const LOOK: Readonly<Record<UnitKey['state'], { readonly of: TablerIcon; readonly tone: Tone }>> = {
  issued: { of: IconCertificate, tone: 'ok' },
  pinned: { of: IconPhoneCheck, tone: 'accent' },
  revoked: { of: IconKeyOff, tone: 'err' },
};

function Row({ unitKey, grid }: { readonly unitKey: UnitKey; readonly grid: RowProps }) {
  const { unit, state, since, by, reason, key, arrivals, void: out, revokedFrom } = unitKey;
  const { of, tone } = LOOK[state];
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {unit.name}
        <br />
        <span className="dim reg">{unit.parentName}</span>
      </th>
      <td>
        <span className="state">
          <Icon of={of} tone={tone} />
          {t.states[state]}
        </span>
        <span className="dim sm">
          {revokedFrom === null ? formatInstant(since) : t.from(formatInstant(revokedFrom))}
        </span>
      </td>
      <td className="wordline">{key.words.join(' ')}</td>
      <td>
        {by}
        {reason === '' ? null : <p className="dim wraptext">{reason}</p>}
      </td>
      <td>
        {t.signed(arrivals)}
        {out === 0 ? null : <p className="st--err">{t.void(out)}</p>}
      </td>
    </tr>
  );
}
