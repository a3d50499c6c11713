import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';

import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Meter } from '../../ui/meter.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { VirtualGrid } from '../../ui/virtual-grid.tsx';
import type { Overview, Turn } from './review-data.ts';
import { openTable, type ReviewPlace } from './review-place.ts';

const t = vi.review;
const ROW_HEIGHT = 41;

type Choice = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly looked: number;
  readonly total: number;
  readonly note: string;
  readonly to: ReviewPlace;
};
type Props = {
  readonly overview: Overview;
  readonly turn: Turn;
  readonly onClose: () => void;
  readonly onEarlier: () => void;
};

/** Every leaf, or every unit, with how far it is; a few letters find it, Enter opens it. */
export function PickDialog({ overview, turn, onClose, onEarlier }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const all = turn === 'unit' ? leafChoices(overview) : unitChoices(overview);
  const shown = all.filter(({ code, name, place }) => matches(query, `${code} ${name} ${place}`));
  const open = (index: number) => {
    const choice = shown[index];
    if (choice === undefined) return;
    openTable(choice.to);
    onClose();
  };
  return (
    <Dialog
      title={turn === 'unit' ? t.pickLeaf : t.pickUnit}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button icon={IconHistory} onClick={onEarlier}>
            {t.pick.earlier}
          </Button>
          <span className="end" />
          <Button onClick={onClose}>{t.pick.close}</Button>
        </>
      }
    >
      <div className="vpick">
        <SearchField
          label={t.pick.search[turn === 'unit' ? 'leaf' : 'unit']}
          value={query}
          onText={(text) => {
            setQuery(text);
            setActive(0);
          }}
          onDown={() => {
            document.querySelector<HTMLElement>('.vpick table')?.focus();
          }}
        />
        {shown.length === 0 ? <p className="dim">{t.pick.none(query)}</p> : null}
        <VirtualGrid
          role="grid"
          label={turn === 'unit' ? t.pickLeaf : t.pickUnit}
          className="vpick__table"
          columns={3}
          head={
            <>
              <th scope="col">{turn === 'unit' ? t.columns.leaf : t.columns.unit.so}</th>
              <th scope="col">{t.progress.looked}</th>
              <th scope="col">{t.columns.state}</th>
            </>
          }
          ids={shown.map(({ id }) => id)}
          active={Math.min(active, Math.max(0, shown.length - 1))}
          onActive={setActive}
          onOpen={open}
          rowHeight={ROW_HEIGHT}
          renderRow={(index, props) => {
            const choice = shown[index];
            if (choice === undefined) return null;
            const { looked, total } = choice;
            return (
              <tr key={choice.id} {...props}>
                <th scope="row">
                  <span className="num dim">{choice.code}</span> {choice.name}{' '}
                  <span className="dim reg">{choice.place}</span>
                </th>
                <td className="vpick__meter">
                  <Meter parts={[{ tone: 'ok', percent: (looked / Math.max(1, total)) * 100 }]} />
                  <span className="num xs dim">{t.pick.looked(looked, total)}</span>
                </td>
                <td className="sm dim nowrap">{choice.note}</td>
              </tr>
            );
          }}
        />
      </div>
    </Dialog>
  );
}

function leafChoices({ levels }: Overview): readonly Choice[] {
  return levels.flatMap(({ level, leaves }) =>
    leaves.map((leaf) => ({
      id: `${level} ${leaf.code}`,
      code: leaf.code,
      name: leaf.name,
      place: t.level[level],
      looked: leaf.looked,
      total: leaf.total,
      note: leaf.asked === 0 ? '' : t.pick.asked(leaf.asked),
      to: { turn: 'unit', level, leaf: leaf.code },
    })),
  );
}

function unitChoices({ units }: Overview): readonly Choice[] {
  return units.map(({ unit, looked, total, asked, changed, late }) => ({
    id: unit.code,
    code: '',
    name: unit.name,
    place: unit.level === 'xa' ? unit.parentName : '',
    looked,
    total,
    note: [
      late ? t.late : '',
      changed === 0 ? '' : t.pick.changed(changed),
      asked === 0 ? '' : t.pick.asked(asked),
    ]
      .filter((part) => part !== '')
      .join(', '),
    to: { turn: 'leaf', unit: unit.code },
  }));
}
