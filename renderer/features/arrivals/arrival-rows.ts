import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';

const t = vi.arrivals;

export type ArrivalList = Data<'arrival.list'>;
export type ArrivalRow = ArrivalList['rows'][number];
export type ArrivalFilter = 'all' | 'counted' | 'late' | 'out' | 'entered' | 'receipt';

export const ARRIVAL_FILTERS: readonly ArrivalFilter[] = [
  'all',
  'counted',
  'late',
  'out',
  'entered',
  'receipt',
];

const FITS: Readonly<Record<ArrivalFilter, (row: ArrivalRow) => boolean>> = {
  all: () => true,
  counted: ({ fate }) => fate === 'counted',
  late: ({ judged }) => judged?.inTime === false,
  out: ({ fate }) => fate !== 'counted' && fate !== 'late',
  entered: ({ enteredBecause, corrected }) => enteredBecause !== null || corrected !== null,
  receipt: needsReceipt,
};

/** A submission whose sender does not know yet what is judged now. */
export function needsReceipt({ package: kind, receipt }: ArrivalRow): boolean {
  return kind === 'submission' && (receipt === null || receipt.stale);
}

/** Lines of one filter that fit the words: unit, district, code, number, bundle. */
export function shownArrivals(
  rows: readonly ArrivalRow[],
  filter: ArrivalFilter,
  query: string,
): ArrivalRow[] {
  const words = query.trim();
  return rows.filter(
    (row) => FITS[filter](row) && (words === '' || matches(words, searchText(row))),
  );
}

function searchText({ unit, number, via, package: kind }: ArrivalRow): string {
  const bundle = kind === 'bundle' ? t.bundle : (via?.name ?? '');
  return [unit.name, unit.parentName, unit.code, String(number), bundle].join(' ');
}

/** How many lines each filter shows. */
export function countArrivals(
  rows: readonly ArrivalRow[],
): Readonly<Record<ArrivalFilter, number>> {
  const count = (filter: ArrivalFilter) => rows.filter(FITS[filter]).length;
  return {
    all: rows.length,
    counted: count('counted'),
    late: count('late'),
    out: count('out'),
    entered: count('entered'),
    receipt: count('receipt'),
  };
}
