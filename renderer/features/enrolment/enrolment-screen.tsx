import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import {
  countRequests,
  shownRequests,
  stateOf,
  type Enrolment,
  type EnrolmentFilter,
} from './enrolment-data.ts';
import { EnrolmentTable } from './enrolment-table.tsx';
import { IssueDialog } from './issue-dialog.tsx';

const t = vi.enrolment;

/** Requests for certificates: compared by telephone, then issued (T3). */
export function EnrolmentScreen() {
  const state = useQuery('enrolment.list', {});
  return (
    <QueryView state={state} empty={nothingYet}>
      {(requests) => <Desk requests={requests} />}
    </QueryView>
  );
}

function nothingYet(requests: readonly Enrolment[]) {
  if (requests.length > 0) return null;
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title}</h1>
      </header>
      <EmptyNote icon={IconCertificate} title={t.empty.title} text={t.empty.text} />
    </div>
  );
}

const FILTERS: readonly EnrolmentFilter[] = ['waiting', 'issued', 'all'];

function Desk({ requests }: { readonly requests: readonly Enrolment[] }) {
  const [filter, setFilter] = useState<EnrolmentFilter>(() =>
    countRequests(requests).waiting > 0 ? 'waiting' : 'all',
  );
  const [query, setQuery] = useState('');
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [issuing, setIssuing] = useState<readonly Enrolment[] | null>(null);
  const counts = countRequests(requests);
  const shown = shownRequests(requests, filter, query);
  const open = shown.filter((request) => stateOf(request) === 'waiting');
  const ready = requests.filter(
    (request) => stateOf(request) === 'waiting' && checked.has(request.digest),
  );
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title}</h1>
        <p className="sm dim">{t.subtitle(counts.waiting, counts.issued)}</p>
        <span className="end" />
        <Button
          variant="primary"
          icon={IconCertificate}
          blocked={ready.length === 0 ? t.nothingChosen : null}
          onClick={() => {
            setIssuing(ready);
          }}
        >
          {t.issue(ready.length)}
        </Button>
      </header>
      <p className="sm dim quarantine__note">{t.advice}</p>
      <search className="bar bar--sub bar--filter">
        <SearchField label={t.search} value={query} onText={setQuery} />
        <SegmentedControl
          label={t.filter}
          value={filter}
          choices={FILTERS.map((value) => ({ value, label: t.filters[value](counts[value]) }))}
          onChoose={setFilter}
        />
        {open.length > 1 ? (
          <Button
            size="sm"
            className="end"
            onClick={() => {
              setChecked(
                checked.size === 0 ? new Set(open.map(({ digest }) => digest)) : new Set(),
              );
            }}
          >
            {checked.size === 0 ? t.checkAll(open.length) : t.uncheckAll}
          </Button>
        ) : null}
      </search>
      {shown.length === 0 ? (
        <p className="fill dim">{t.noneShown}</p>
      ) : (
        <EnrolmentTable
          requests={shown}
          checked={checked}
          onCheck={(digest, on) => {
            setChecked(withDigest(checked, digest, on));
          }}
        />
      )}
      {issuing === null ? null : (
        <IssueDialog
          requests={issuing}
          onClose={() => {
            setIssuing(null);
            setChecked(new Set());
          }}
        />
      )}
    </div>
  );
}

function withDigest(
  checked: ReadonlySet<string>,
  digest: string,
  on: boolean,
): ReadonlySet<string> {
  return on ? new Set([...checked, digest]) : new Set([...checked].filter((one) => one !== digest));
}
