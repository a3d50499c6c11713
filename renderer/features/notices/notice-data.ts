import { searchKey } from '../../../shared/domain/text/search-key.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import type { Data } from '../../api/use-query.ts';
import type { Mark } from '../../ui/state-mark.tsx';

export type Overview = Data<'notice.overview'>;
export type NoticeRow = Overview['rows'][number];
export type NoticeStateName = NoticeRow['state'];
export type Objection = Data<'notice.objections'>[number];

/** What narrows the list of units. */
export type NoticeFilter = {
  readonly text: string;
  readonly block: string;
  readonly state: NoticeStateName | 'every';
};
export const NO_FILTER: NoticeFilter = { text: '', block: '', state: 'every' };

/** The rows that a filter leaves, in their order. */
export function filterRows(rows: readonly NoticeRow[], filter: NoticeFilter): NoticeRow[] {
  const key = searchKey(filter.text);
  return rows.filter(({ unit, state }) => {
    if (filter.block !== '' && unit.block !== filter.block) return false;
    if (filter.state !== 'every' && state !== filter.state) return false;
    return key === '' || searchKey(`${unitName(unit)} ${unit.code}`).includes(key);
  });
}

/** A state has its own shape, so colour only repeats it. */
export const STATE_MARKS: Readonly<Record<NoticeStateName, Mark>> = {
  unranked: 'not-counted',
  none: 'open',
  waiting: 'waiting',
  silent: 'partial',
  accepted: 'done',
  objected: 'error',
  settled: 'done',
};

/** `dd/mm/yyyy` of an instant. */
export function dayOf(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}

/** One objection among all: of a unit, at a leaf, in a round. */
export function objectionId({ unit, leaf, round }: Objection): string {
  return `${unit.code} ${leaf} ${String(round)}`;
}

/** What an objection waits for, or how it was settled. */
export function objectionState({ late, settled }: Objection): 'open' | 'kept' | 'changed' | 'late' {
  if (late) return 'late';
  return settled === null ? 'open' : settled.outcome;
}

/** A unit as a sentence names it: names of communes repeat across districts. */
export function unitName({ name, parentName, level }: NoticeRow['unit']): string {
  return level === 'xa' ? `${name}, ${parentName}` : name;
}
