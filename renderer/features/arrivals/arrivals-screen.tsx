import { IconBook2 } from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import {
  countArrivals,
  shownArrivals,
  type ArrivalFilter,
  type ArrivalList,
} from './arrival-rows.ts';
import { ArrivalsBody } from './arrivals-body.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import type { Deciding, Ruling } from './decide-draft.ts';
import { LedgerBar, type LedgerTab } from './ledger-bar.tsx';
import { useArrivalCommands } from './use-arrival-commands.ts';

const t = vi.arrivals;

type Props = {
  /** Finds a unit at once, by its code; empty for the whole ledger. */
  readonly find: string;
  /** The dialog that signs receipts, as long as it is open. */
  readonly Receipts: ComponentType<{ readonly onClose: () => void }>;
};

/** The arrival ledger: every arrival with its judgement, and what was ruled about units (P2, H2). */
export function ArrivalsScreen({ find, Receipts }: Props) {
  const state = useQuery('arrival.list', {});
  return (
    <QueryView state={state}>
      {(list) => <Ledger key={find} list={list} find={find} Receipts={Receipts} />}
    </QueryView>
  );
}

function Ledger({ list, find, Receipts }: Props & { readonly list: ArrivalList }) {
  const { role } = useSession().desk;
  const rulings = useQuery('ruling.list', {});
  const [tab, setTab] = useState<LedgerTab>('arrivals');
  const [filter, setFilter] = useState<ArrivalFilter>('all');
  const [query, setQuery] = useState(find);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [signing, setSigning] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const rows = shownArrivals(list.rows, filter, query);
  const ruled = rulings.status === 'ready' ? rulings.data : [];
  const sign = () => {
    setSigning(true);
  };
  const decideAnew = (kind: Ruling) => {
    setDeciding({ kind, about: [] });
  };
  useArrivalCommands({
    role,
    receiptsDue: list.receiptsDue,
    onSign: sign,
    onDecide: decideAnew,
  });
  return (
    <div className="sheetpart">
      <LedgerBar
        tab={tab}
        counts={{ arrivals: list.rows.length, rulings: ruled.length }}
        onTab={setTab}
        numbers={rows.map(({ number }) => number)}
        receiptsDue={list.receiptsDue}
        onDecide={role === 'province' ? decideAnew : null}
        onSign={sign}
        onFailed={setError}
      />
      {error === null ? null : <ErrorNote error={error} />}
      {list.rows.length === 0 && tab === 'arrivals' ? (
        <Empty />
      ) : (
        <ArrivalsBody
          tab={tab}
          rows={rows}
          all={list.rows}
          counts={countArrivals(list.rows)}
          rulings={ruled}
          filter={filter}
          onFilter={setFilter}
          query={query}
          onQuery={setQuery}
          onDecide={role === 'province' ? setDeciding : null}
        />
      )}
      {deciding === null ? null : (
        <DecideDialog
          {...deciding}
          onClose={() => {
            setDeciding(null);
          }}
        />
      )}
      {signing ? (
        <Receipts
          onClose={() => {
            setSigning(false);
          }}
        />
      ) : null}
    </div>
  );
}

function Empty() {
  return (
    <EmptyNote
      icon={IconBook2}
      title={t.empty.title}
      text={t.empty.text}
      actions={
        <Button
          variant="primary"
          onClick={() => {
            goTo({ name: 'intake' });
          }}
        >
          {t.empty.action}
        </Button>
      }
    />
  );
}
