import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { ArrivalDialog } from './arrival-dialog.tsx';
import { InspectionList } from './inspection-list.tsx';
import { countVerdicts, headOf, inDisplayOrder, type VerdictCounts } from './inspection-view.ts';
import type { IntakeItem } from './intake-data.ts';
import { importFiles } from './intake-flow.ts';
import { arrivalEntered, listCleared, useIntake } from './intake-store.ts';
import { InspectionHead } from './inspection-head.tsx';

const t = vi.intake;

type Props = {
  /** Beside the board, or as the whole screen. */
  readonly wide: boolean;
  /** Called when the import begins, for instance to show its progress. */
  readonly onImport: () => void;
};
/** Whose time of arrival is being entered: one file's, or that of all. */
type ArrivalOf = IntakeItem | 'all';

/** What the files just handed in are and would do; nothing is written before "Nhập" (H1; screen 06, right). */
export function InspectionPanel({ wide, onImport }: Props) {
  const { items, reading, running } = useIntake();
  const [arrivalOf, setArrivalOf] = useState<ArrivalOf | null>(null);
  const counts = countVerdicts(items);
  return (
    <aside
      className={`pane pane--side insp${wide ? ' insp--wide' : ''}`}
      aria-labelledby="inspection"
      data-pane
    >
      <header className="insp__head">
        <h2 className="h-sec" id="inspection">
          {t.panel.title}
        </h2>
        <InspectionHead />
      </header>
      <InspectionList items={inDisplayOrder(items)} onArrival={setArrivalOf} />
      <Footer
        counts={counts}
        busy={reading !== null || running !== null}
        onAll={() => {
          setArrivalOf('all');
        }}
        onImport={() => {
          void importFiles();
          onImport();
        }}
      />
      {arrivalOf === null ? null : (
        <ArrivalDialog
          subject={subjectOf(arrivalOf)}
          value={arrivalOf === 'all' ? null : arrivalOf.arrival}
          onSave={(arrival) => {
            arrivalEntered(arrivalOf === 'all' ? null : arrivalOf.id, arrival);
            setArrivalOf(null);
          }}
          onClose={() => {
            setArrivalOf(null);
          }}
        />
      )}
    </aside>
  );
}

function subjectOf(arrivalOf: ArrivalOf): string {
  if (arrivalOf === 'all') return t.arrival.openAll;
  const { inspection, name } = arrivalOf;
  return inspection === null ? name : headOf(inspection, name);
}

type FooterProps = {
  readonly counts: VerdictCounts;
  readonly busy: boolean;
  readonly onAll: () => void;
  readonly onImport: () => void;
};

function Footer({ counts, busy, onAll, onImport }: FooterProps) {
  return (
    <footer className="insp__foot insp__foot--two">
      <p className="sm dim grow">
        {t.panel.counts(counts)}
        {counts.refused > 0 ? `. ${t.panel.left(counts.refused)}.` : '.'}
      </p>
      <div className="row">
        {counts.ready > 1 ? (
          <Button size="sm" variant="quiet" onClick={onAll}>
            {t.arrival.openAllShort}
          </Button>
        ) : null}
        <Button onClick={listCleared} busy={busy}>
          {t.panel.clear}
        </Button>
        <Button
          variant="primary"
          busy={busy}
          blocked={counts.ready + counts.refused === 0 ? t.panel.nothing : null}
          onClick={onImport}
        >
          {importLabel(counts)}
        </Button>
      </div>
    </footer>
  );
}

function importLabel({ ready, refused }: VerdictCounts): string {
  return ready === 0 && refused > 0 ? t.panel.quarantineOnly(refused) : t.panel.import(ready);
}
