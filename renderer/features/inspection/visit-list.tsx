import { IconCalendarPlus, IconMapPin, IconMapPinPlus } from '@tabler/icons-react';
import { useState } from 'react';

import { inspectionDocument } from '../../../shared/i18n/vi/inspection-document.ts';
import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands } from '../../api/commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { countVisits, FILTERS, type Inspections, type VisitFilter } from './inspection-data.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { SelectDialog } from './select-dialog.tsx';
import { VisitExports } from './visit-exports.tsx';
import { VisitTable } from './visit-table.tsx';

const t = vi.inspection;

type Props = {
  readonly inspections: Inspections;
  /** The Sở selects and plans; a laptop works through what it was given. */
  readonly isOffice: boolean;
  readonly onOpen: (unit: string) => void;
};

/** Whom to visit: selected, planned, visited. */
export function VisitList({ inspections, isOffice, onOpen }: Props) {
  const { rows, rule } = inspections;
  const [filter, setFilter] = useState<VisitFilter>('all');
  const [query, setQuery] = useState('');
  const [layer, setLayer] = useState<'select' | 'plan' | null>(null);
  const counts = countVisits(rows);
  const open = rows.filter(({ state }) => state === 'selected');
  const shown = rows.filter(
    ({ unit, state }) =>
      (filter === 'all' || state === filter) &&
      matches(query, `${unit.name} ${unit.parentName} ${unit.code}`),
  );
  const select = () => {
    setLayer('select');
  };
  const plan = () => {
    setLayer('plan');
  };
  const blocked = open.length === 0 ? t.nothingOpen : null;
  useOfficeCommands({ isOffice, select, plan, blocked });
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title}</h1>
        {rows.length === 0 ? null : (
          <p className="sm dim">{t.subtitle(counts.selected, counts.planned, counts.visited)}</p>
        )}
        <span className="end" />
        {isOffice ? (
          <>
            <VisitExports rows={rows} />
            <Button icon={IconCalendarPlus} blocked={blocked} onClick={plan}>
              {t.plan}
            </Button>
            <Button variant="primary" icon={IconMapPinPlus} onClick={select}>
              {t.select}
            </Button>
          </>
        ) : null}
      </header>
      {rows.length === 0 ? (
        <EmptyNote
          icon={IconMapPin}
          title={t.empty.title}
          text={isOffice ? t.empty.text : t.empty.reviewer}
        />
      ) : (
        <>
          <search className="bar bar--sub bar--filter">
            <SearchField label={t.search} value={query} onText={setQuery} />
            <SegmentedControl
              label={t.filter}
              value={filter}
              choices={FILTERS.map((value) => ({ value, label: t.filters[value](counts[value]) }))}
              onChoose={setFilter}
            />
          </search>
          <p className="sm dim visits__rule">{inspectionDocument.effective[rule]}</p>
          {shown.length === 0 ? (
            <p className="fill dim">{t.noneShown}</p>
          ) : (
            <VisitTable rows={shown} onOpen={onOpen} />
          )}
        </>
      )}
      {layer === 'select' ? (
        <SelectDialog
          inspections={inspections}
          onClose={() => {
            setLayer(null);
          }}
        />
      ) : null}
      {layer === 'plan' && open.length > 0 ? (
        <PlanDialog
          rows={open}
          leaves={null}
          onClose={() => {
            setLayer(null);
          }}
        />
      ) : null}
    </div>
  );
}

type OfficeCommands = {
  readonly isOffice: boolean;
  readonly select: () => void;
  readonly plan: () => void;
  readonly blocked: string | null;
};

function useOfficeCommands({ isOffice, select, plan, blocked }: OfficeCommands): void {
  const group = 'commands' as const;
  useCommands(
    isOffice
      ? [
          { id: 'inspection.select', label: t.commands.select, group, run: select },
          { id: 'inspection.plan', label: t.commands.plan, group, run: plan, blocked },
        ]
      : [],
  );
}
