import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Quarantined } from './intake-data.ts';
import { QuarantineActs } from './quarantine-acts.tsx';
import { QuarantineDialog, type QuarantineLayer } from './quarantine-dialog.tsx';
import { actsOf, shownRefusals, stateOf, type QuarantineState } from './quarantine-rows.ts';
import { QuarantineTable } from './quarantine-table.tsx';
import { reopenFiles } from './reopen-files.ts';

const t = vi.arrivals.quarantine;

type Props = {
  /** Called when files were put back among those to be inspected. */
  readonly onReopened: () => void;
};

/** Files that were refused: kept as they came, with the reason, and what a person decides about each (H1, H2). */
export function QuarantineList({ onReopened }: Props) {
  const state = useQuery('intake.quarantine', {});
  return (
    <QueryView state={state} empty={nothingRefused}>
      {(files) => <Refused files={files} onReopened={onReopened} />}
    </QueryView>
  );
}

function nothingRefused(files: readonly Quarantined[]) {
  const { title, text } = vi.intake.quarantine.empty;
  return files.length > 0 ? null : <EmptyNote icon={IconShieldCheck} title={title} text={text} />;
}

const STATES: readonly QuarantineState[] = ['open', 'decided'];

function Refused({ files, onReopened }: Props & { readonly files: readonly Quarantined[] }) {
  const [state, setState] = useState<QuarantineState>('open');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [layer, setLayer] = useState<QuarantineLayer | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const rows = shownRefusals(files, state, query);
  const chosen = rows[Math.min(active, rows.length - 1)] ?? null;
  const retriable = rows.filter((file) => actsOf(file)[0] === 'retry');

  async function retry(wanted: readonly Quarantined[]): Promise<void> {
    const result = await reopenFiles(wanted);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.retried(result.value));
    onReopened();
  }
  const act = (file: Quarantined, what: ReturnType<typeof actsOf>[number]) => {
    if (what === 'retry') void retry([file]);
    else setLayer({ name: what, file });
  };

  return (
    <>
      <p className="sm dim quarantine__note">{vi.intake.quarantine.text}</p>
      <search className="bar bar--sub bar--filter">
        <SearchField label={t.search} value={query} onText={setQuery} />
        <SegmentedControl
          label={t.states.label}
          value={state}
          choices={STATES.map((value) => ({
            value,
            label: t.states[value](files.filter((file) => stateOf(file) === value).length),
          }))}
          onChoose={setState}
        />
        <span className="end" />
        {state === 'open' && retriable.length > 1 ? (
          <Button size="sm" onClick={() => void retry(retriable)}>
            {t.retryAll(retriable.length)}
          </Button>
        ) : null}
      </search>
      {error === null ? null : <ErrorNote error={error} />}
      {chosen === null ? (
        <p className="fill dim">{state === 'open' ? t.noneOpen : t.noneDecided}</p>
      ) : (
        <>
          <QuarantineTable
            files={rows}
            active={Math.min(active, rows.length - 1)}
            onActive={setActive}
          />
          <QuarantineActs file={chosen} onAct={act} />
        </>
      )}
      {layer === null ? null : (
        <QuarantineDialog
          layer={layer}
          onReopen={(file) => void retry([file])}
          onClose={() => {
            setLayer(null);
          }}
        />
      )}
    </>
  );
}
