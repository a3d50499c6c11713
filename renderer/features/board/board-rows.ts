import type { Level } from '../../../shared/domain/level/level.ts';
import { finder, typedQuery } from '../../../shared/domain/text/search-key.ts';
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
  returned: 1,
  waiting: 2,
  incomplete: 3,
  late: 4,
  received: 5,
  'in-check': 6,
  checked: 7,
  excluded: 8,
};

/** Words under which a row is found: name, district, code, telephone and whom to call. */
function searchText({ unit, contact }: BoardRow): string {
  const { name = '', phone = '' } = contact ?? {};
  return `${unit.name} ${unit.parentName} ${unit.code} ${name} ${phone}`;
}

type Text = { readonly text: string; readonly find: ReturnType<typeof finder> };

/** What filtering and sorting ask of every row, by unit: texts folded for searching, places in the order of names. */
export type BoardIndex = {
  readonly rows: readonly BoardRow[];
  readonly texts: ReadonlyMap<string, Text>;
  readonly byName: ReadonlyMap<string, number>;
};

/**
 * Prepares the rows of one board. What an earlier index of the same units knows is taken over: a country's communes are
 * put in order once, not at every decision.
 */
export function indexRows(rows: readonly BoardRow[], before: BoardIndex | null = null): BoardIndex {
  return {
    rows,
    texts: new Map(rows.map((row) => [row.unit.code, textOf(row, before)])),
    byName: before !== null && isSameUnits(rows, before.rows) ? before.byName : placesByName(rows),
  };
}

function textOf(row: BoardRow, before: BoardIndex | null): Text {
  const text = searchText(row);
  const known = before?.texts.get(row.unit.code);
  return known?.text === text ? known : { text, find: finder(text) };
}

function isSameUnits(rows: readonly BoardRow[], others: readonly BoardRow[]): boolean {
  return (
    rows.length === others.length &&
    rows.every(({ unit }, at) => unit.code === others[at]?.unit.code)
  );
}

function placesByName(rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  return new Map(rows.toSorted(compareNames).map(({ unit }, at) => [unit.code, at]));
}

/** Rows that fit the filter; the query ignores diacritics and also finds a district's name, a code or a telephone. */
export function filterRows({ rows, texts }: BoardIndex, filter: BoardFilter): readonly BoardRow[] {
  const query = typedQuery(filter.query);
  return rows.filter(
    (row) =>
      (filter.level === 'all' || row.unit.level === filter.level) &&
      (filter.state === 'all' || row.state === filter.state) &&
      (query.whole === '' || texts.get(row.unit.code)?.find(query) === true),
  );
}

/** Rows in the chosen order; equal ones by name, then by code, so that the order is always the same. */
export function sortRows(
  rows: readonly BoardRow[],
  sort: Sort,
  { byName }: Pick<BoardIndex, 'byName'>,
): readonly BoardRow[] {
  const sign = sort.descending ? -1 : 1;
  const place = ({ unit }: BoardRow) => byName.get(unit.code) ?? 0;
  return rows.toSorted((a, b) => sign * compareBy(sort.key, [a, b], place) || place(a) - place(b));
}

function compareBy(
  key: SortKey,
  [a, b]: readonly [BoardRow, BoardRow],
  place: (row: BoardRow) => number,
): number {
  switch (key) {
    case 'unit':
      return place(a) - place(b);
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

function compareNames(a: BoardRow, b: BoardRow): number {
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
  const states = Object.fromEntries(Object.keys(STATE_ORDER).map((state) => [state, 0]));
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const count = (state: BoardState) => states[state] ?? 0;
  return {
    'not-sent': count('not-sent'),
    received: count('received'),
    incomplete: count('incomplete'),
    late: count('late'),
    returned: count('returned'),
    waiting: count('waiting'),
    'in-check': count('in-check'),
    checked: count('checked'),
    excluded: count('excluded'),
    total: rows.length,
    quarantined: rows.filter(({ quarantined }) => quarantined !== null).length,
  };
}
