import { IconKey, IconKeyOff } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { KeysTable, shownKeys, useChosenKey, type KeyFilter, type UnitKey } from './keys-table.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

const t = vi.enrolment.keys;

const FILTERS: readonly KeyFilter[] = ['all', 'issued', 'pinned', 'revoked'];

/** Every key that this desk knows, and the one decision about each: to take it back (T3). */
export function KeysDesk() {
  const state = useQuery('key.list', {});
  return (
    <QueryView state={state} empty={noKeys}>
      {(keys) => <Keys keys={keys} />}
    </QueryView>
  );
}

function noKeys(keys: readonly UnitKey[]) {
  if (keys.length > 0) return null;
  return <EmptyNote icon={IconKey} title={t.empty.title} text={t.empty.text} />;
}

function Keys({ keys }: { readonly keys: readonly UnitKey[] }) {
  const [filter, setFilter] = useState<KeyFilter>('all');
  const [query, setQuery] = useState('');
  const [revoking, setRevoking] = useState<UnitKey | null>(null);
  const shown = shownKeys(keys, filter, query);
  const { index, setActive, chosen } = useChosenKey(shown);
  const count = (of: KeyFilter) =>
    of === 'all' ? keys.length : keys.filter(({ state }) => state === of).length;
  return (
    <>
      <p className="sm dim quarantine__note">{t.advice}</p>
      <search className="bar bar--sub bar--filter">
        <SearchField label={t.search} value={query} onText={setQuery} />
        <SegmentedControl
          label={t.filter}
          value={filter}
          choices={FILTERS.map((value) => ({ value, label: t.filters[value](count(value)) }))}
          onChoose={setFilter}
        />
      </search>
      {chosen === null ? (
        <p className="fill dim">{t.noneShown}</p>
      ) : (
        <>
          <KeysTable keys={shown} active={index} onActive={setActive} />
          <footer
            className="bar bar--foot quarantine__acts"
            aria-label={t.actsOf(chosen.unit.name)}
          >
            <p className="sm grow">
              <strong>{chosen.unit.name}</strong>{' '}
              <span className="dim">{chosen.key.words.join(' ')}</span>
            </p>
            <Button
              variant="danger"
              icon={IconKeyOff}
              blocked={chosen.state === 'revoked' ? t.revokedAlready : null}
              onClick={() => {
                setRevoking(chosen);
              }}
            >
              {t.revoke}
            </Button>
          </footer>
        </>
      )}
      {revoking === null ? null : (
        <RevokeDialog
          unitKey={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </>
  );
}
