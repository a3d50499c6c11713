import { IconFileZip, IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useOpenedFiles } from '../../api/events.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { FolderButton, ImportButton } from './import-button.tsx';
import { InspectionPanel } from './inspection-panel.tsx';
import { IntakeDrop } from './intake-drop.tsx';
import { useHasFiles, useIntake } from './intake-store.ts';
import { QuarantineList } from './quarantine-list.tsx';
import { readOpened } from './reading-flow.ts';
import { ReceiptsDialog } from './receipts-dialog.tsx';
import { ResultsTable } from './results-table.tsx';
import { RunDone } from './run-done.tsx';
import { RunProgress } from './run-progress.tsx';

const t = vi.intake;

type Tab = 'files' | 'quarantine';

/** Taking files in: inspect, import, results; and what lies in quarantine (H1, P1, P2; screen 09). */
export function IntakeScreen() {
  const [tab, setTab] = useState<Tab>('files');
  useOpenedFiles(takeOpened);
  const [receipts, setReceipts] = useState(false);
  const quarantine = useQuery('intake.quarantine', {});
  const waiting =
    quarantine.status === 'ready'
      ? quarantine.data.filter(({ decided }) => decided === null).length
      : 0;
  return (
    <IntakeDrop>
      <header className="bar">
        <h1>{t.title}</h1>
        <SegmentedControl
          label={t.tabs.label}
          value={tab}
          choices={[
            { value: 'files', label: t.tabs.files },
            { value: 'quarantine', label: t.tabs.quarantine(waiting) },
          ]}
          onChoose={setTab}
        />
        <span className="end" />
        <Button
          icon={IconReceipt}
          onClick={() => {
            setReceipts(true);
          }}
        >
          {t.receipts.open}
        </Button>
        <FolderButton />
        <ImportButton />
      </header>
      {tab === 'files' ? (
        <Files />
      ) : (
        <QuarantineList
          onReopened={() => {
            setTab('files');
          }}
        />
      )}
      {receipts ? (
        <ReceiptsDialog
          onClose={() => {
            setReceipts(false);
          }}
        />
      ) : null}
    </IntakeDrop>
  );
}

function takeOpened(token: string): void {
  void readOpened(token);
}

function Files() {
  const { running, results } = useIntake();
  const waits = useHasFiles();
  const ran = running !== null || results.length > 0;
  return (
    <>
      {running === null ? null : <RunProgress running={running} />}
      {running === null && results.length > 0 ? <RunDone /> : null}
      {results.length > 0 ? <ResultsTable results={results} /> : null}
      {!ran && waits ? <InspectionPanel wide onImport={() => undefined} /> : null}
      {ran || waits ? null : (
        <EmptyNote
          icon={IconFileZip}
          title={t.intro.title}
          text={t.intro.text}
          actions={
            <>
              <ImportButton label={t.choose} />
              <FolderButton />
            </>
          }
        />
      )}
    </>
  );
}
