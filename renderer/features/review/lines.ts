import type { Line, Row } from './review-data.ts';

/** What of a table is shown. */
export type Filter = 'mine' | 'flagged' | 'open' | 'all';

/** Nobody of this desk looked yet, or the unit was asked: work that is left. */
export function isLeft({ state }: Pick<Row, 'state'>): boolean {
  return state === 'open' || state === 'no-points' || state === 'asked';
}

/** A leaf that is counted: the others are shown, but nobody has to look at them. */
export function isCounted({ state }: Pick<Row, 'state'>): boolean {
  return state !== 'not-counted';
}

const SHOWS: Readonly<Record<Filter, (row: Row) => boolean>> = {
  mine: ({ mine }) => mine,
  flagged: ({ flags }) => flags.length > 0,
  open: isLeft,
  all: () => true,
};

/** The lines that a filter leaves, those with flags first, each group in the order it came in. */
export function orderLines(lines: readonly Line[], filter: Filter): readonly string[] {
  const shown = lines.filter(({ row }) => SHOWS[filter](row));
  const flagged = shown.filter(({ row }) => row.flags.length > 0);
  const rest = shown.filter(({ row }) => row.flags.length === 0);
  return [...flagged, ...rest].map(({ id }) => id);
}

/** How many lines each filter would show. */
export function countLines(lines: readonly Line[]): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => lines.filter(({ row }) => SHOWS[filter](row)).length;
  return {
    mine: count('mine'),
    flagged: count('flagged'),
    open: count('open'),
    all: count('all'),
  };
}

/** Looked at and to be looked at, of the lines that are counted. */
export function progressOf(lines: readonly Line[]): {
  readonly looked: number;
  readonly total: number;
} {
  const counted = lines.filter(({ row }) => isCounted(row));
  return { looked: counted.filter(({ row }) => !isLeft(row)).length, total: counted.length };
}

/** Lines that a bulk acceptance takes: open, with points, without a flag; and the open ones it leaves. */
export function bulkOf(lines: readonly Line[]): {
  readonly taken: readonly Line[];
  readonly left: number;
} {
  const open = lines.filter(({ row }) => row.state === 'open');
  const taken = open.filter(({ row }) => row.flags.length === 0);
  return { taken, left: open.length - taken.length };
}

/**
 * Where the cursor goes from a line: to the next one that is left to look at, from the top again when none is below;
 * null when nothing is left. Lines that are being saved count as looked at.
 */
export function nextLeft(
  lines: readonly Line[],
  from: number,
  saving: ReadonlySet<string>,
): number | null {
  return nextWhere(lines, from, (line) => isLeft(line.row) && !saving.has(line.id));
}

/** The next line with a flag, around the end of the table. */
export function nextFlagged(lines: readonly Line[], from: number): number | null {
  return nextWhere(lines, from, ({ row }) => row.flags.length > 0);
}

function nextWhere(
  lines: readonly Line[],
  from: number,
  holds: (line: Line) => boolean,
): number | null {
  const after = lines.findIndex((line, index) => index > from && holds(line));
  if (after !== -1) return after;
  const before = lines.findIndex((line, index) => index < from && holds(line));
  return before === -1 ? null : before;
}
