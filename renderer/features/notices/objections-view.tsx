import { IconCircleCheck, IconMessageOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Keys } from '../../ui/keys.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useChords } from '../../ui/use-chords.ts';
import { objectionId, objectionState, unitName, type Objection } from './notice-data.ts';
import { ObjectionPanel } from './objection-panel.tsx';
import { ObjectionTable } from './objection-table.tsx';

const t = vi.notices.objections;

type Props = {
  /** Code of a unit to narrow the list to. */
  readonly unit: string | null;
  readonly onUnit: (unit: string | null) => void;
};

/** What units object to, beside what the Sở found; one after the other is settled (P7). */
export function ObjectionsView({ unit, onUnit }: Props) {
  const state = useQuery('notice.objections', {});
  return (
    <QueryView state={state} empty={noObjections}>
      {(all) => <Objections key={unit ?? ''} all={all} unit={unit} onUnit={onUnit} />}
    </QueryView>
  );
}

function noObjections(all: readonly Objection[]) {
  if (all.length > 0) return null;
  return <EmptyNote icon={IconMessageOff} title={t.empty.title} text={t.empty.text} />;
}

type Shown = 'open' | 'all';

function Objections({ all, unit, onUnit }: Props & { readonly all: readonly Objection[] }) {
  const ofUnit = unit === null ? all : all.filter((it) => it.unit.code === unit);
  const waiting = ofUnit.filter((it) => objectionState(it) === 'open');
  const [shown, setShown] = useState<Shown>(waiting.length > 0 ? 'open' : 'all');
  const [active, setActive] = useState<string | null>(null);
  const table = useRef<HTMLDivElement>(null);
  // The one in hand stays in the list of open ones until the person moves on.
  const rows = shown === 'all' ? ofUnit : ofUnit.filter((it) => isShown(it, active));
  const current = rows.find((it) => objectionId(it) === active) ?? rows[0];
  const goOn = () => {
    const at = current === undefined ? -1 : waiting.indexOf(current);
    const next = waiting.slice(at + 1).concat(waiting.slice(0, Math.max(at, 0)))[0];
    if (next !== undefined) setActive(objectionId(next));
    table.current?.querySelector('table')?.focus();
  };
  useChords({ F8: goOn });
  return (
    <div className="split">
      <div className="pane grow gridpane" data-pane ref={table}>
        <div className="row noticebar">
          <SegmentedControl
            label={t.filter}
            value={shown}
            choices={[
              { value: 'open', label: `${t.filters.open} (${String(waiting.length)})` },
              { value: 'all', label: `${t.filters.all} (${String(ofUnit.length)})` },
            ]}
            onChoose={setShown}
          />
          <Button size="sm" variant="quiet" aria-keyshortcuts="F8" onClick={goOn}>
            {t.next}
            <Keys keys={['F8']} />
          </Button>
          {unit === null ? null : <UnitChip all={ofUnit} onUnit={onUnit} />}
        </div>
        {rows.length === 0 ? (
          <EmptyNote icon={IconCircleCheck} title={t.settledAll.title} text={t.settledAll.text} />
        ) : (
          <ObjectionTable
            rows={rows}
            activeId={current === undefined ? null : objectionId(current)}
            onActive={setActive}
          />
        )}
      </div>
      {current === undefined ? null : (
        <ObjectionPanel key={objectionId(current)} objection={current} onNext={goOn} />
      )}
    </div>
  );
}

function isShown(objection: Objection, active: string | null): boolean {
  return objectionState(objection) === 'open' || objectionId(objection) === active;
}

type ChipProps = { readonly all: readonly Objection[]; readonly onUnit: Props['onUnit'] };

function UnitChip({ all, onUnit }: ChipProps) {
  const [first] = all;
  return (
    <>
      {first === undefined ? null : <span className="sm">{t.ofUnit(unitName(first.unit))}</span>}
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          onUnit(null);
        }}
      >
        {t.allUnits}
      </Button>
    </>
  );
}
