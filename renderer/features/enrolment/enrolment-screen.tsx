import { IconCertificate, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
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
import { KeysDesk } from './keys-desk.tsx';
import { IssueDialog } from './issue-dialog.tsx';

const t = vi.enrolment;

/** Requests for certificates: compared by telephone, then issued (T3). */
export function EnrolmentScreen() {
  const { role } = useSession().desk;
  const isProvince = role === 'province';
  const [tab, setTab] = useState<'requests' | 'keys'>(isProvince ? 'requests' : 'keys');
  const state = useQuery('enrolment.list', {}, { enabled: isProvince });
  const keys = useQuery('key.list', {});
  const requests = state.status === 'ready' ? countRequests(state.data).waiting : 0;
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{isProvince ? t.title : t.keys.title}</h1>
        {isProvince ? (
          <SegmentedControl
            label={t.tabs.label}
            value={tab}
            choices={[
              { value: 'requests', label: t.tabs.requests(requests) },
              {
                value: 'keys',
                label: t.tabs.keys(keys.status === 'ready' ? keys.data.length : 0),
              },
            ]}
            onChoose={setTab}
          />
        ) : null}
        <span className="end" />
        <Button
          icon={IconPrinter}
          aria-label={vi.frame.print}
          onClick={() => {
            window.print();
          }}
        />
      </header>
      {tab === 'keys' ? (
        <KeysDesk />
      ) : (
        <QueryView state={state} empty={nothingYet}>
          {(listed) => <Desk requests={listed} />}
        </QueryView>
      )}
    </div>
  );
}

function nothingYet(requests: readonly Enrolment[]) {
  if (requests.length > 0) return null;
  return <EmptyNote icon={IconCertificate} title={t.empty.title} text={t.empty.text} />;
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
    <>
      <p className="sm dim quarantine__note">{t.advice}</p>
      <search className="bar bar--sub bar--filter">
        <SearchField label={t.search} value={query} onText={setQuery} />
        <SegmentedControl
          label={t.filter}
          value={filter}
          choices={FILTERS.map((value) => ({ value, label: t.filters[value](counts[value]) }))}
          onChoose={setFilter}
        />
        <span className="end" />
        {open.length > 1 ? (
          <Button
            onClick={() => {
              setChecked(
                checked.size === 0 ? new Set(open.map(({ digest }) => digest)) : new Set(),
              );
            }}
          >
            {checked.size === 0 ? t.checkAll(open.length) : t.uncheckAll}
          </Button>
        ) : null}
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
    </>
  );
}

function withDigest(
  checked: ReadonlySet<string>,
  digest: string,
  on: boolean,
): ReadonlySet<string> {
  return on ? new Set([...checked, digest]) : new Set([...checked].filter((one) => one !== digest));
}
