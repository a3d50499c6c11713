import { formatInstant, parseVietnameseDate } from '../../../shared/i18n/format.ts';

/** A term as typed: `22/10/2019` and, where it does not end at midnight, `16:30`. */
export type TermDraft = { readonly date: string; readonly time: string };
export type TermProblem = 'date' | 'time';

const TIME = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/u;

/** An instant as it is typed. */
export function draftOfTerm(until: string): TermDraft {
  const [date = '', time = ''] = formatInstant(until).split(' ');
  return { date, time: time === '00:00' ? '' : time };
}

/** The instant, or which field is no date or time. "Trước ngày" ends at midnight. */
export function readTerm({ date, time }: TermDraft): { readonly until: string } | TermProblem {
  const day = parseVietnameseDate(date);
  if (!day.ok) return 'date';
  const typed = time.trim();
  const match = typed === '' ? ['', '0', '00'] : TIME.exec(typed);
  if (match === null) return 'time';
  const [, hour = '0', minute = '00'] = match;
  return { until: `${day.value}T${hour.padStart(2, '0')}:${minute}:00+07:00` };
}
