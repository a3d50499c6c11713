import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ArrivalPanel } from './arrival-panel.tsx';
import { ARRIVAL_FILTERS, type ArrivalFilter, type ArrivalRow } from './arrival-rows.ts';
import { ArrivalsTable } from './arrivals-table.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import type { Deciding, Ruling } from './decide-draft.ts';
import { RULING_ICONS } from './ruling-menu.tsx';
import { RulingsTable, type RulingLine } from './rulings-table.tsx';

const t = vi.arrivals;

type Props = {
  readonly tab: 'arrivals' | 'rulings';
  readonly rows: readonly ArrivalRow[];
  readonly all: readonly ArrivalRow[];
  readonly counts: Readonly<Record<ArrivalFilter, number>>;
  readonly rulings: readonly RulingLine[];
  readonly filter: ArrivalFilter;
  readonly onFilter: (filter: ArrivalFilter) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Null where this desk does not decide about units. */
  readonly onDecide: ((deciding: Deciding) => void) | null;
};

/** Search, filter and the chosen part of the ledger, with one line in full beside it. */
export function ArrivalsBody(props: Props) {
  const { tab, rows, all, counts, rulings, filter, onFilter, query, onQuery } = props;
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<number | null>(null);
  const [correcting, setCorrecting] = useState<ArrivalRow | null>(null);
  const row = all.find(({ number }) => number === opened) ?? null;
  return (
    <>
      <search className="bar bar--sub bar--filter">
        <SearchField label={t.search} value={query} onText={onQuery} />
        {tab === 'arrivals' ? (
          <SegmentedControl
            label={t.filter}
            value={filter}
            choices={ARRIVAL_FILTERS.map((value) => ({
              value,
              label: t.filters[value](counts[value]),
            }))}
            onChoose={onFilter}
          />
        ) : null}
      </search>
      {tab === 'rulings' ? (
        <RulingsTable rulings={rulings} query={query} />
      ) : (
        <div className="split grow">
          <div className="pane pane--main gridpane" data-pane>
            {rows.length === 0 ? (
              <p className="fill dim">{t.noneShown}</p>
            ) : (
              <ArrivalsTable
                rows={rows}
                active={active}
                onActive={setActive}
                opened={opened}
                onOpen={setOpened}
              />
            )}
          </div>
          {row === null ? null : (
            <ArrivalPanel
              key={row.number}
              row={row}
              ofUnit={all.filter(({ unit }) => unit.code === row.unit.code)}
              decisions={<Decisions row={row} onDecide={props.onDecide} />}
              onCorrect={() => {
                setCorrecting(row);
              }}
              onOpen={setOpened}
              onClose={() => {
                setOpened(null);
              }}
            />
          )}
        </div>
      )}
      {correcting === null ? null : (
        <CorrectDialog
          row={correcting}
          members={membersOf(correcting, all)}
          onClose={() => {
            setCorrecting(null);
          }}
        />
      )}
    </>
  );
}

/** How many arrivals came in this very bundle. */
function membersOf(bundle: ArrivalRow, all: readonly ArrivalRow[]): number {
  if (bundle.package !== 'bundle') return 0;
  return all.filter(
    ({ via, importedAt }) => via?.code === bundle.unit.code && importedAt === bundle.importedAt,
  ).length;
}

/** What can be decided about the unit of one line. */
function Decisions({ row, onDecide }: Pick<Props, 'onDecide'> & { readonly row: ArrivalRow }) {
  if (onDecide === null || row.package === 'bundle') return null;
  const excluded = row.fate === 'excluded';
  const offered: readonly (readonly [Ruling, string])[] = [
    ...(excluded ? [] : ([['extend', t.side.extend]] as const)),
    excluded ? ['readmit', t.side.readmit] : ['exclude', t.side.exclude],
    ['leaf', t.side.leaf],
  ];
  return (
    <div className="row arrivalside__do">
      {offered.map(([kind, label]) => (
        <Button
          key={kind}
          size="sm"
          icon={RULING_ICONS[kind]}
          onClick={() => {
            onDecide({ kind, about: [row.unit.code] });
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
