import type { NoticeRow } from './notice-data.ts';

export type Scope = 'all' | 'shown' | 'one';
/** The units of one choice: who gets a notice, who is left because somebody still has to look. */
export type Planned = {
  readonly due: readonly NoticeRow[];
  readonly unverified: readonly NoticeRow[];
};

/** Who would get a notice of these rows. */
export function planOf(rows: readonly NoticeRow[]): Planned {
  const due = rows.filter((row) => row.due !== null);
  return { due, unverified: due.filter(({ unchecked }) => unchecked > 0) };
}

/** The first moment of a day in Vietnam: answers arrive strictly before it. */
export function startOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}

const DAY_MS = 86_400_000;
const ICT_MS = 7 * 3_600_000;

/** The day so many days after an instant, in Vietnam. */
export function dayAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + ICT_MS + days * DAY_MS).toISOString().slice(0, 10);
}
