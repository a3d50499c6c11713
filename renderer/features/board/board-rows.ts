import type { Level } from '../../../shared/domain/level/level.ts';
import { matches } from '../../../shared/domain/text/search-key.ts';
import { compareVietnamese } from '../../../shared/i18n/format.ts';
import type { BoardRow, BoardState } from './board-data.ts';

export type BoardFilter = {
  readonly query: string;
  readonly level: Level | 'all';
  readonly state: BoardState | 'all';
};
export type SortKey = 'unit' | 'state' | 'number' | 'arrivedAt' | 'selfPoints';
export type Sort = { readonly key: SortKey; readonly descending: boolean };

/** Units that still owe something come first, finished and excluded ones last. */
const STATE_ORDER: Readonly<Record<BoardState, number>> = {
  'not-sent': 0,
  late: 1,
  received: 2,
  'in-check': 3,
  checked: 4,
  excluded: 5,
};

/** Rows that fit the filter; the query ignores diacritics and also finds a district's name or a code. */
export function filterRows(rows: readonly BoardRow[], filter: BoardFilter): BoardRow[] {
  return rows.filter(
    (row) =>
      (filter.level === 'all' || row.unit.level === filter.level) &&
      (filter.state === 'all' || row.state === filter.state) &&
      matches(filter.query, `${row.unit.name} ${row.unit.parentName} ${row.unit.code}`),
  );
}

/** Rows in the chosen order; equal ones by name, then by code, so that the order is always the same. */
export function sortRows(rows: readonly BoardRow[], sort: Sort): BoardRow[] {
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compareBy(sort.key, a, b) || byName(a, b));
}

function compareBy(key: SortKey, a: BoardRow, b: BoardRow): number {
  switch (key) {
    case 'unit':
      return byName(a, b);
    case 'state':
      return STATE_ORDER[a.state] - STATE_ORDER[b.state];
    case 'number':
      return (a.number ?? 0) - (b.number ?? 0);
    case 'arrivedAt':
      return timeOf(a.arrivedAt) - timeOf(b.arrivedAt);
    case 'selfPoints':
      // Points are exact decimals; two of them that differ past 15 digits may swap here, and nothing else depends on it.
      return Number(a.selfPoints ?? -1) - Number(b.selfPoints ?? -1);
  }
}

function byName(a: BoardRow, b: BoardRow): number {
  return (
    compareVietnamese(a.unit.name, b.unit.name) ||
    compareVietnamese(a.unit.parentName, b.unit.parentName) ||
    (a.unit.code < b.unit.code ? -1 : 1)
  );
}

function timeOf(instant: string | null): number {
  return instant === null ? 0 : Date.parse(instant);
}

export type BoardCounts = Readonly<Record<BoardState, number>> & {
  readonly total: number;
  readonly quarantined: number;
};

/** The figures above the table. */
export function countStates(rows: readonly BoardRow[]): BoardCounts {
  const count = (state: BoardState) => rows.filter((row) => row.state === state).length;
  return {
    'not-sent': count('not-sent'),
    received: count('received'),
    late: count('late'),
    'in-check': count('in-check'),
    checked: count('checked'),
    excluded: count('excluded'),
    total: rows.length,
    quarantined: rows.filter((row) => row.quarantined).length,
  };
}

export type ChaseGroup = { readonly parent: string; readonly rows: readonly BoardRow[] };

/** Units that have not sent, by district, for the telephone ("danh sách đôn đốc", H3). */
export function chaseList(rows: readonly BoardRow[]): ChaseGroup[] {
  const missing = rows.filter((row) => row.state === 'not-sent').toSorted(byName);
  const groups = Map.groupBy(missing, (row) => row.unit.parentName);
  return [...groups]
    .map(([parent, members]) => ({ parent, rows: members }))
    .toSorted((a, b) => compareVietnamese(a.parent, b.parent));
}
