import { IconArrowLeft, IconCalendarEvent, IconFileText, IconMapPinOff } from '@tabler/icons-react';
import { useState } from 'react';

import { inspectionDocument } from '../../../shared/i18n/vi/inspection-document.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useCommands } from '../../api/commands.ts';
import { download } from '../../api/files.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { whyLine, type VisitedUnit } from './inspection-data.ts';
import { LeafScores } from './leaf-scores.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { VisitPhotos } from './visit-photos.tsx';
import { VisitRecordForm } from './visit-record.tsx';
import { VisitStateMark } from './visit-state.tsx';

const t = vi.inspection.unit;

type Props = {
  readonly unit: string;
  readonly today: string;
  readonly isOffice: boolean;
  readonly onBack: () => void;
};

/** One visit: scores per leaf, the record, the photos; minutes as Word. */
export function VisitUnit(props: Props) {
  const state = useQuery('inspection.unit', { unit: props.unit });
  return <QueryView state={state}>{(visited) => <Visit {...props} visited={visited} />}</QueryView>;
}

type Tab = 'leaves' | 'record' | 'photos';

function Visit({ unit, today, isOffice, onBack, visited }: Props & { visited: VisitedUnit }) {
  const [tab, setTab] = useState<Tab>('leaves');
  const [error, setError] = useState<CallError | null>(null);
  const { row, rule, leaves, photos } = visited;
  const minutes = async () => {
    const made = await run('inspection.minutes', { unit });
    setError(made.ok ? null : made.error);
    if (made.ok) download(made.value);
  };
  useCommands([
    {
      id: 'inspection.minutes',
      label: vi.inspection.commands.minutes,
      group: 'documents',
      run: () => void minutes(),
    },
  ]);
  return (
    <div className="sheetpart visit">
      <header className="bar">
        <Button variant="quiet" icon={IconArrowLeft} aria-label={t.back} onClick={onBack} />
        <div className="grow">
          <h1>{row.unit.name}</h1>
          <p className="sm dim">{row.unit.parentName}</p>
        </div>
        {isOffice && row.state !== 'visited' ? <PlanButtons visited={visited} /> : null}
        <Button icon={IconFileText} onClick={() => void minutes()}>
          {row.visit === null ? t.form : t.minutes}
        </Button>
      </header>
      <VisitFacts visited={visited} />
      <div className="bar bar--sub">
        <SegmentedControl
          label={t.tabs}
          value={tab}
          choices={[
            { value: 'leaves', label: t.tabLeaves(row.looked, row.leaves) },
            { value: 'record', label: t.tabRecord },
            { value: 'photos', label: t.tabPhotos(photos.length) },
          ]}
          onChoose={setTab}
        />
        <p className="sm dim visit__rule">{inspectionDocument.effective[rule]}</p>
      </div>
      {error === null ? null : (
        <div className="fill">
          <ErrorNote error={error} />
        </div>
      )}
      {tab === 'leaves' ? <LeafScores row={row} leaves={leaves} /> : null}
      {tab === 'record' ? (
        <VisitRecordForm key={row.visit?.at ?? ''} visited={visited} today={today} />
      ) : null}
      {tab === 'photos' ? <VisitPhotos visited={visited} /> : null}
    </div>
  );
}

function VisitFacts({ visited: { row } }: { readonly visited: VisitedUnit }) {
  const when = row.visit ?? row.plan;
  return (
    <dl className="visit__facts">
      <div>
        <dt className="sr-only">{vi.inspection.columns.state}</dt>
        <dd>
          <VisitStateMark state={row.state} />
        </dd>
      </div>
      <div>
        <dt>{vi.inspection.columns.date}</dt>
        <dd>{when === null ? t.notPlanned : t.planned(formatDate(when.date), when.place)}</dd>
      </div>
      <div>
        <dt>{t.why}</dt>
        <dd>{row.cancelled === null ? whyLine(row) : t.cancelled(row.cancelled.reason)}</dd>
      </div>
    </dl>
  );
}

function PlanButtons({ visited: { row, leaves } }: { readonly visited: VisitedUnit }) {
  const [layer, setLayer] = useState<'plan' | 'cancel' | null>(null);
  const close = () => {
    setLayer(null);
  };
  if (row.state === 'cancelled') return null;
  return (
    <>
      <Button
        variant="quiet"
        icon={IconMapPinOff}
        onClick={() => {
          setLayer('cancel');
        }}
      >
        {vi.inspection.calloff.open}
      </Button>
      <Button
        icon={IconCalendarEvent}
        onClick={() => {
          setLayer('plan');
        }}
      >
        {vi.inspection.plan}
      </Button>
      {layer === 'plan' ? <PlanDialog rows={[row]} leaves={leaves} onClose={close} /> : null}
      {layer === 'cancel' ? <CancelDialog row={row} onClose={close} /> : null}
    </>
  );
}
