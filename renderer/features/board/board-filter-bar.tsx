import { useEffect, useRef } from 'react';

import { BOARD_STATES } from '../../../shared/domain/board/unit-state.ts';
import { LEVELS } from '../../../shared/domain/level/level.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import type { Board } from './board-data.ts';
import type { BoardFilter } from './board-rows.ts';
import type { Viewer } from './board-state.tsx';

const t = vi.board;

type Props = {
  readonly board: Board;
  readonly shown: number;
  readonly filter: BoardFilter;
  readonly viewer: Viewer;
  readonly onFilter: (filter: BoardFilter) => void;
  /** Arrow down in the search goes to the table. */
  readonly onDown: () => void;
};

/** Search, level and state; Ctrl+F comes here from anywhere on the screen. */
export function BoardFilterBar({ board, shown, filter, viewer, onFilter, onDown }: Props) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.isComposing || event.code !== 'KeyF') return;
      event.preventDefault();
      search.current?.select();
    };
    document.addEventListener('keydown', toSearch);
    return () => {
      document.removeEventListener('keydown', toSearch);
    };
  }, []);
  const levels = LEVELS.filter((level) => board.rows.some((row) => row.unit.level === level));
  return (
    <search className="bar bar--sub bar--filter">
      <SearchField
        label={t.search}
        value={filter.query}
        inputRef={search}
        onDown={onDown}
        onText={(query) => {
          onFilter({ ...filter, query });
        }}
      />
      {levels.length > 1 ? (
        <SegmentedControl
          label={t.levelsLabel}
          value={filter.level}
          choices={(['all', ...levels] as const).map((value) => ({
            value,
            label: t.levels[value],
          }))}
          onChoose={(level) => {
            onFilter({ ...filter, level });
          }}
        />
      ) : null}
      <Select
        label={t.statesLabel}
        value={filter.state}
        choices={[
          { value: 'all', label: t.anyState },
          ...BOARD_STATES.map((value) => ({ value, label: t.states[value][viewer] })),
        ]}
        onChoose={(state) => {
          onFilter({ ...filter, state });
        }}
      />
      <output className="sm dim end num">{t.scope({ total: board.rows.length, shown })}</output>
    </search>
  );
}
