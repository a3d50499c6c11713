import { useMemo } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { patchAnswer, useQuery } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { replaced } from './replaced.ts';
import type { Line, Overview, UnitTable } from './review-data.ts';
import { openTable, useReviewPlace, type ReviewPlace } from './review-place.ts';
import { TableHead } from './table-head.tsx';
import { UnitGrid } from './unit-grid.tsx';
import type { Shown } from './use-record.ts';
import { WorkArea } from './work-area.tsx';

const t = vi.review;

type Props = {
  readonly place: Extract<ReviewPlace, { turn: 'leaf' }>;
  readonly overview: Overview;
};

/** One unit leaf by leaf. */
export function UnitView({ place, overview }: Props) {
  const { round } = useReviewPlace();
  const { unit } = place;
  const input = useMemo(() => ({ unit, ...(round === null ? {} : { round }) }), [unit, round]);
  const shown = useMemo(
    (): Shown => ({
      name: 'review.unit',
      put: (rows) => {
        patchAnswer('review.unit', input, (table) => ({
          ...table,
          rows: replaced(table.rows, rows),
        }));
      },
    }),
    [input],
  );
  const state = useQuery('review.unit', input);
  return (
    <QueryView state={state}>
      {(table) => <Loaded table={table} overview={overview} shown={shown} />}
    </QueryView>
  );
}

type LoadedProps = {
  readonly table: UnitTable;
  readonly overview: Overview;
  readonly shown: Shown;
};

function Loaded({ table, overview, shown }: LoadedProps) {
  const { unit, round, rows, leaves } = table;
  const lines = useMemo(() => linesOf(rows, leaves, unit), [rows, leaves, unit]);
  return (
    <WorkArea
      turn="leaf"
      name={unit.code}
      lines={lines}
      level={unit.level}
      round={round}
      overview={overview}
      shown={shown}
      previous={table.previous}
      next={table.next}
      onNeighbour={(to) => {
        if (to !== null) openTable({ turn: 'leaf', unit: to.code });
      }}
      onTurn={(line) => {
        openTable({ turn: 'unit', level: unit.level, leaf: line.row.leaf });
      }}
      renderHead={(tools) => (
        <TableHead
          title={unit.level === 'xa' ? t.side.of(unit.name, unit.parentName) : unit.name}
          about={t.unitAbout({
            revision: table.revision,
            number: table.number,
            arrivedAt: formatInstant(table.arrivedAt),
            self: formatDecimal(table.self, 2),
            points: formatDecimal(table.points, 2),
            max: formatDecimal(table.max),
          })}
          previous={table.previous === null ? null : t.previousUnit(table.previous.name)}
          next={table.next === null ? null : t.nextUnit(table.next.name)}
          pick={t.pickUnit}
          tools={tools}
        />
      )}
      renderGrid={(work, scores, onEvidence) => (
        <UnitGrid table={table} scores={scores} work={work} onEvidence={onEvidence} />
      )}
    />
  );
}

function linesOf(
  rows: UnitTable['rows'],
  leaves: UnitTable['leaves'],
  unit: UnitTable['unit'],
): readonly Line[] {
  const byCode = new Map(leaves.map((leaf) => [leaf.code, leaf]));
  return rows.flatMap((row): Line[] => {
    const head = byCode.get(row.leaf);
    return head === undefined ? [] : [{ id: row.leaf, row, head, unit, what: row.leaf }];
  });
}
