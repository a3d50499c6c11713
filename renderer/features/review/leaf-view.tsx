import { useEffect, useMemo } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { askAhead, patchAnswer, useQuery } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Histogram } from './histogram.tsx';
import { LeafGrid } from './leaf-grid.tsx';
import { replaced } from './replaced.ts';
import type { LeafTable, Level, Line, Overview, Round } from './review-data.ts';
import { openTable, useReviewPlace, type ReviewPlace } from './review-place.ts';
import { TableHead } from './table-head.tsx';
import type { Shown } from './use-record.ts';
import { WorkArea } from './work-area.tsx';

const t = vi.review;
/** Long enough not to be in the way of the table that is opening. */
const AHEAD_MS = 1000;

type Props = {
  readonly place: Extract<ReviewPlace, { turn: 'unit' }>;
  readonly overview: Overview;
};

/** One leaf of all units. */
export function LeafView({ place, overview }: Props) {
  const { round } = useReviewPlace();
  const { level, leaf } = place;
  const input = useMemo(
    () => ({ level, leaf, ...(round === null ? {} : { round }) }),
    [level, leaf, round],
  );
  const shown = useMemo(
    (): Shown => ({
      name: 'review.leaf',
      put: (rows) => {
        patchAnswer('review.leaf', input, (table) => ({
          ...table,
          rows: replaced(table.rows, rows),
        }));
      },
    }),
    [input],
  );
  const state = useQuery('review.leaf', input);
  return (
    <QueryView state={state}>
      {(table) => <Loaded table={table} overview={overview} shown={shown} />}
    </QueryView>
  );
}

type LoadedProps = {
  readonly table: LeafTable;
  readonly overview: Overview;
  readonly shown: Shown;
};

function Loaded({ table, overview, shown }: LoadedProps) {
  const { leaf, level, round, rows, units, next } = table;
  const asked = useReviewPlace().round;
  useLeafAhead(level, next?.code, asked);
  const lines = useMemo(() => linesOf(rows, units, leaf), [rows, units, leaf]);
  const open = (to: LeafTable['next']) => {
    if (to !== null) openTable({ turn: 'unit', level, leaf: to.code });
  };
  return (
    <WorkArea
      turn="unit"
      name={`${level} ${leaf.code}`}
      lines={lines}
      level={level}
      round={round}
      overview={overview}
      shown={shown}
      previous={table.previous}
      next={table.next}
      onNeighbour={open}
      onTurn={(line) => {
        openTable({ turn: 'leaf', unit: line.row.unit });
      }}
      renderHead={(tools) => (
        <TableHead
          title={
            <>
              <span className="num">{leaf.code}</span> {leaf.name}
            </>
          }
          about={`${t.head(level, formatDecimal(leaf.max))} ${leaf.scoringText}`}
          previous={table.previous === null ? null : t.previousLeaf(table.previous.code)}
          next={table.next === null ? null : t.nextLeaf(table.next.code)}
          pick={t.pickLeaf}
          tools={tools}
        >
          {table.spread === null ? null : (
            <Histogram
              leaf={leaf}
              spread={table.spread}
              measure={tools.line?.row.measure ?? null}
            />
          )}
        </TableHead>
      )}
      renderGrid={(work, scores, onEvidence) => (
        <LeafGrid table={table} scores={scores} work={work} onEvidence={onEvidence} />
      )}
    />
  );
}

/** The table that Alt+Right leads to is there when somebody gets there. */
function useLeafAhead(level: Level, leaf: string | undefined, round: Round | null): void {
  useEffect(() => {
    if (leaf === undefined) return undefined;
    const timer = setTimeout(() => {
      void askAhead('review.leaf', { level, leaf, ...(round === null ? {} : { round }) });
    }, AHEAD_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [level, leaf, round]);
}

function linesOf(
  rows: LeafTable['rows'],
  units: LeafTable['units'],
  head: LeafTable['leaf'],
): readonly Line[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return rows.flatMap((row): Line[] => {
    const unit = byCode.get(row.unit);
    return unit === undefined ? [] : [{ id: row.unit, row, head, unit, what: unit.name }];
  });
}
