import { IconListSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import {
  filterRows,
  STATE_MARKS,
  type NoticeFilter,
  type NoticeRow,
  type NoticeStateName,
  type Overview,
} from './notice-data.ts';
import { NoticeTable } from './notice-table.tsx';
import { NoticeUnitPanel } from './notice-unit-panel.tsx';

const t = vi.notices;

type Props = {
  readonly overview: Overview;
  readonly filter: NoticeFilter;
  readonly onFilter: (filter: NoticeFilter) => void;
  readonly onIssue: (shown: readonly NoticeRow[], one: NoticeRow | null) => void;
  readonly onObjections: (unit: string) => void;
};

/** Every unit with its notice and its answer; what one of them can be done about beside it. */
export function NoticeUnits({ overview, filter, onFilter, onIssue, onObjections }: Props) {
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const rows = filterRows(overview.rows, filter);
  const opened = overview.rows.find(({ unit }) => unit.code === open);
  return (
    <div className="split">
      <div className="pane grow gridpane" data-pane ref={table}>
        <FilterBar
          overview={overview}
          filter={filter}
          found={rows.length}
          onFilter={onFilter}
          onDown={() => {
            table.current?.querySelector('table')?.focus();
          }}
        />
        {rows.length === 0 ? (
          <EmptyNote icon={IconListSearch} title={t.none.title} text={t.none.text} />
        ) : (
          <NoticeTable
            rows={rows}
            activeId={active}
            openId={open}
            onActive={setActive}
            onOpen={setOpen}
          />
        )}
      </div>
      {opened === undefined ? null : (
        <NoticeUnitPanel
          key={opened.unit.code}
          row={opened}
          onIssue={() => {
            onIssue(rows, opened);
          }}
          onObjections={() => {
            onObjections(opened.unit.code);
          }}
          onClose={() => {
            setOpen(null);
            table.current?.querySelector('table')?.focus();
          }}
        />
      )}
    </div>
  );
}

type BarProps = Pick<Props, 'overview' | 'filter' | 'onFilter'> & {
  readonly found: number;
  readonly onDown: () => void;
};

function FilterBar({ overview, filter, found, onFilter, onDown }: BarProps) {
  const states = Object.keys(STATE_MARKS).filter(isStateName);
  return (
    <div className="row noticebar">
      <SearchField
        label={t.search}
        value={filter.text}
        onText={(text) => {
          onFilter({ ...filter, text });
        }}
        onDown={onDown}
      />
      <Select
        label={t.block}
        value={filter.block}
        choices={[
          { value: '', label: t.everyBlock },
          ...overview.blocks.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChoose={(block) => {
          onFilter({ ...filter, block });
        }}
      />
      <Select<NoticeStateName | 'every'>
        label={t.state}
        value={filter.state}
        choices={[
          { value: 'every', label: t.everyState },
          ...states.map((state) => ({ value: state, label: t.states[state] })),
        ]}
        onChoose={(state) => {
          onFilter({ ...filter, state });
        }}
      />
      <span className="sm dim nowrap">{t.found(found)}</span>
    </div>
  );
}

function isStateName(name: string): name is NoticeStateName {
  return name in STATE_MARKS;
}
