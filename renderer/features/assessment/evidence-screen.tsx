import { IconPaperclip, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';

import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Screen } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { Meter } from '../../ui/meter.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { AddingResults } from './adding-results.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import {
  chosenRows,
  citedBytes,
  countRows,
  evidenceRows,
  largestCited,
  type EvidenceFilter,
  type EvidenceRow,
  type Sorting,
} from './evidence-rows.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { useForm } from './form-store.ts';
import { useAdding, usePastedFiles } from './use-adding.ts';
import { useLoadForm } from './use-load-form.ts';

const words = vi.evidence;

/** The library: every document once, what it is, where it is used, how much room is left (U4). */
export function EvidenceScreen({ screen }: { readonly screen: Screen }) {
  const wanted = screen.name === 'evidence' ? (screen.document ?? null) : null;
  return (
    <QueryView state={useLoadForm()}>{() => <Library key={wanted} wanted={wanted} />}</QueryView>
  );
}

/** Every document with its uses and, once the disk was read again, its state. */
function useRows(): readonly EvidenceRow[] {
  const evidence = useForm(({ draft }) => draft.evidence);
  const leaves = useForm(({ draft }) => draft.leaves);
  const check = useQuery('evidence.check', {}, { fresh: true });
  const damaged = check.status === 'ready' ? check.data.damaged : null;
  return useMemo(() => evidenceRows(evidence, leaves, damaged ?? []), [evidence, leaves, damaged]);
}

function Library({ wanted }: { readonly wanted: string | null }) {
  const rows = useRows();
  const locked = useForm(({ form }) => form.state === 'sealed');
  const adding = useAdding(null);
  const [filter, setFilter] = useState<EvidenceFilter>('all');
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting>(null);
  const [selected, setSelected] = useState(wanted);
  usePastedFiles(words.pastedIntoLibrary, locked ? null : adding.take);
  const shown = chosenRows(rows, { filter, query, sorting });
  const chosen = shown.find(({ item }) => item.sha256 === selected) ?? shown[0] ?? null;
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <Room rows={rows} />
        <span className="end" />
        {locked ? null : (
          <FileButton
            multiple
            variant="primary"
            icon={IconPlus}
            busy={adding.progress !== null}
            onFiles={adding.take}
          >
            {words.add}
          </FileButton>
        )}
      </header>
      <FileDrop
        className="split library"
        onFiles={(files) => {
          if (!locked) adding.take(files);
        }}
      >
        <section className="pane grow library__main" aria-label={words.library.table} data-pane>
          <Notices
            rows={rows}
            onDamaged={() => {
              setFilter('damaged');
            }}
          />
          <AddingResults adding={adding} full />
          {rows.length === 0 ? (
            <EmptyNote
              icon={IconPaperclip}
              title={words.library.empty}
              text={locked ? '' : words.library.emptyHow}
            />
          ) : (
            <>
              <div className="row library__tools">
                <FilterChoice rows={rows} value={filter} onChoose={setFilter} />
                <SearchField label={words.library.search} value={query} onText={setQuery} />
                <output className="sm dim num">{words.library.found(shown.length)}</output>
              </div>
              <EvidenceTable
                rows={shown}
                chosen={chosen?.item.sha256 ?? null}
                onChoose={setSelected}
                sorting={sorting}
                onSort={setSorting}
              />
            </>
          )}
        </section>
        {chosen === null ? null : (
          <EvidenceDetails key={chosen.item.sha256} row={chosen} locked={locked} />
        )}
      </FileDrop>
      <EvidenceViewer />
    </>
  );
}

type RowsProps = { readonly rows: readonly EvidenceRow[] };

/** What will be sent against what may be sent. */
function Room({ rows }: RowsProps) {
  const limit = useForm(({ form }) => form.limits.submissionBytes);
  const used = citedBytes(rows);
  const percent = (used / limit) * 100;
  return (
    <>
      <div className="library__meter">
        <Meter parts={[{ percent, ...toneOf(percent) }]} />
      </div>
      <span className="sm num">{words.library.meter(formatBytes(used), formatBytes(limit))}</span>
    </>
  );
}

const NEAR_PERCENT = 80;

function toneOf(percent: number) {
  if (percent > 100) return { tone: 'err' as const };
  return percent >= NEAR_PERCENT ? { tone: 'warn' as const } : {};
}

/** What needs a person: too much to send, files that the disk lost. */
function Notices({ rows, onDamaged }: RowsProps & { readonly onDamaged: () => void }) {
  const limit = useForm(({ form }) => form.limits.submissionBytes);
  const used = citedBytes(rows);
  const damaged = countRows(rows).damaged;
  const over = used > limit;
  const near = (used / limit) * 100 >= NEAR_PERCENT;
  const largest = largestCited(rows, 3).map((item) =>
    words.library.largest(evidenceName(item), formatBytes(item.size)),
  );
  const sentence = over ? words.library.overLimit : words.library.nearLimit;
  return (
    <>
      {near ? (
        <Callout tone={over ? 'err' : 'warn'}>
          <p>
            <strong>{sentence(formatBytes(used), formatBytes(limit))}</strong> {largest.join('; ')}.
          </p>
        </Callout>
      ) : null}
      {damaged > 0 ? (
        <Callout
          tone="err"
          role="alert"
          actions={
            <Button size="sm" onClick={onDamaged}>
              {words.library.showDamaged}
            </Button>
          }
        >
          <p>{words.library.damagedNote(damaged)}</p>
        </Callout>
      ) : null}
    </>
  );
}

type FilterProps = RowsProps & {
  readonly value: EvidenceFilter;
  readonly onChoose: (filter: EvidenceFilter) => void;
};

function FilterChoice({ rows, value, onChoose }: FilterProps) {
  const counts = countRows(rows);
  const choices = (['all', 'unused', 'undescribed', 'damaged'] as const).filter(
    (filter) => filter === 'all' || filter === value || counts[filter] > 0,
  );
  return (
    <SegmentedControl
      label={words.library.filter}
      value={value}
      choices={choices.map((filter) => ({
        value: filter,
        label: words.library[filter](counts[filter]),
      }))}
      onChoose={onChoose}
    />
  );
}
